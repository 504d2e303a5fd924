using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Demand;
using TrainingSignup.Seats;
using TrainingSignup.Settings;

namespace TrainingSignup.Classes;

/// <summary>What clerks do with a class: open it for sign-up, call it off.</summary>
internal sealed class ClassActions(TrainingSettings settings)
{
    private readonly ClassPlanning _planning = new(settings);
    private readonly Wishes _wishes = new(settings);

    /// <summary>Residents can sign up from now on, and those who wanted such a class are called.</summary>
    public JsonObject? Open(IModuleWork work, Record record, JsonObject _)
    {
        if (record.Body.Text(ClassFields.State) != ClassState.Planned)
        {
            return null;
        }

        var body = record.Body.ToJson();
        if (ClassPlanning.CourseOf(work, record.Body) is { } course)
        {
            if (!record.Body.Has(ClassFields.Name))
            {
                body.Remove(ClassFields.NameEn);
                foreach (var (field, name) in _planning.Named(work, course))
                {
                    body[field] = name?.DeepClone();
                }
            }

            ClassPlanning.TakeOver(course, body);
        }

        body[ClassFields.Name] ??= body[ClassFields.Course]?.DeepClone();
        body[ClassFields.State] = ClassState.Open;
        body[ClassFields.Closes] ??= Clock.Day(LastDay(record.Body.Date(ClassFields.First) ?? work.Today, work.Today));
        TrainingClass.Complete(body);
        var opened = TrainingClass.Of(record with { Body = new RecordBody(body.ToJsonString()) });
        if (ClassPlanning.Fault(opened) is { } fault)
        {
            throw new RefusedException(fault);
        }

        if (opened.Schedule.Until < work.Today)
        {
            throw new RefusedException(new("这个班的日期已经过了，不能再开放报名", "The days of this class are over; it cannot be opened."));
        }

        _wishes.Tell(work, opened);
        return body;
    }

    // The day before it begins, as the form says; a class of today can still be joined today.
    private static DateOnly LastDay(DateOnly first, DateOnly today) => first > today ? first.AddDays(-1) : today;

    /// <summary>The class does not take place: everyone on it is called, and nobody keeps a place or a number.</summary>
    public JsonObject? CallOff(IModuleWork work, Record record, JsonObject _)
    {
        if (record.Body.Text(ClassFields.State) is not (ClassState.Planned or ClassState.Open))
        {
            return null;
        }

        var book = new SeatBook(work, settings, record.Id);
        foreach (var seat in book.All())
        {
            book.Tell(Calls.CalledOff, seat, TrainingClass.Of(record).NameIn(work.Module.Site.Languages[0]), work.Today.AddDays(3));
            book.CallOff(seat);
        }

        return new JsonObject { [ClassFields.State] = ClassState.Cancelled, [ClassFields.Taken] = 0, [ClassFields.Waiting] = 0, [ClassFields.Free] = 0 };
    }
}
