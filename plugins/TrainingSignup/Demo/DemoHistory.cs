using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Attendance;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Import;
using TrainingSignup.Outcomes;
using TrainingSignup.Seats;
using TrainingSignup.Settings;

namespace TrainingSignup.Demo;

/// <summary>What happened on the demo's classes up to today: attendance, an extra day and one that falls out, results and opinions of those that are over.</summary>
internal sealed class DemoHistory(TrainingSettings settings)
{
    private static readonly string[] Became = ["employed", "gigs", "looking", "own", "looking", "employed", "looking", "not-looking"];

    /// <summary>Brings one person of one class up to today; true while there are more. Units stay short: nobody who comes meanwhile waits for them.</summary>
    public bool Next(IModuleWork work)
    {
        var begun = work.Find(new RecordQuery { Collection = ClassCollection.Id, Filters = [RecordFilter.Equal(ClassFields.State, ClassState.Open), RecordFilter.Range(ClassFields.First, null, Clock.Day(work.Today))], Take = 50 }).Records;
        if (begun.FirstOrDefault(r => r.Body.Has(DemoTraining.Closes)) is not { } record)
        {
            return new SeatJobs(settings).Finish(work) || Results(work);
        }

        var @class = TrainingClass.Of(record);
        if (@class.Schedule.Meetings.Any(d => d.Date < work.Today)
            && new SeatBook(work, settings, record.Id).All().FirstOrDefault(s => s.Number is not null && MarkBook.Of(work, s.Case).Count == 0) is { } seat)
        {
            Attend(work, @class, seat);
            return true;
        }

        var fresh = work.Get(ClassCollection.Id, record.Id)!;
        var patch = new JsonObject { [ClassFields.Closes] = record.Body.Text(DemoTraining.Closes), [DemoTraining.Closes] = null };
        if (@class.Schedule.Until > work.Today && @class.Schedule.Changes.Count == 0 && @class.Schedule.Series.LastOrDefault() is var last && last > work.Today)
        {
            patch[ClassFields.Changes] = new JsonArray([(JsonNode)new DayChange(last, DayKind.Moved, last.AddDays(1), null, null, "").Write()]);
            patch[ClassFields.Until] = Clock.Day(last.AddDays(1));
        }

        work.Update(ClassCollection.Id, fresh, patch);
        return true;
    }

    // Everyone comes most of the time; numbers 4, 8 and 11 do not, number 7 forgets to check out once.
    private void Attend(IModuleWork work, TrainingClass @class, Seat seat)
    {
        var book = new MarkBook(work, settings);
        var at = 0;
        foreach (var day in @class.Schedule.Meetings.Where(d => d.Date < work.Today))
        {
            at++;
            if (seat.Number is 4 or 8 or 11 && at > 2)
            {
                continue;
            }

            Tap(isOut: false, day.From.AddMinutes(-(seat.Number ?? 0) % 9));
            if (seat.Number != 7 || at != 2)
            {
                Tap(isOut: true, day.Till.AddMinutes((seat.Number ?? 0) % 5));
            }

            void Tap(bool isOut, TimeOnly time) => book.Put(@class.Id, new Marking(string.Create(CultureInfo.InvariantCulture, $"demo-{seat.Case}-{at}-{isOut}"), seat.Case, day.Key, isOut, time));
        }
    }

    // The examiners' list of the demo gets its people: whoever completed a class won the next certificate of its course.
    private static void Award(IModuleWork work, Seat seat)
    {
        var course = work.Get(ClassCollection.Id, seat.Class)?.Body.Text(ClassFields.Course) ?? "";
        var free = work.Find(new RecordQuery { Collection = CertificateCollection.Id, Filters = [RecordFilter.Equal(CertificateFields.Course, course), RecordFilter.Absent(CertificateFields.Person)], Take = 1 }).Records;
        if (seat.State == SeatState.Completed && free is [var certificate])
        {
            work.Update(CertificateCollection.Id, certificate, new JsonObject { [CertificateFields.Person] = seat.Person, [CertificateFields.Initials] = seat.Initials });
        }
    }

    // Those of classes that are over said what became of them and what they thought.
    private static bool Results(IModuleWork work)
    {
        var seats = work.Find(new RecordQuery { Collection = SeatCollection.Id, Filters = [RecordFilter.AnyOf(SeatFields.State, SeatState.Completed, SeatState.Short)], Take = 200 }).Records
            .Where(r => !r.Body.Has(SeatFields.After30)).Take(20).ToList();
        foreach (var record in seats)
        {
            var seat = new Seat(record);
            var number = seat.Number ?? 0;
            Evaluations.Rate(work, seat.Id, [5 - (number % 3 == 0 ? 1 : 0), 5 - (number % 4 == 0 ? 2 : 0)]);
            work.Update(SeatCollection.Id, work.Get(SeatCollection.Id, seat.Id)!, new JsonObject { [SeatFields.After30] = Became[number % Became.Length] });
            Award(work, seat);
        }

        return seats.Count > 0;
    }
}
