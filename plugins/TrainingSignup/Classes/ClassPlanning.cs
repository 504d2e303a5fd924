using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Definition;
using TrainingSignup.Settings;

namespace TrainingSignup.Classes;

/// <summary>How classes come to be: a course is put on the calendar, or a class is held once more.</summary>
internal sealed class ClassPlanning(TrainingSettings settings)
{
    private static readonly string[] Kept = [ClassFields.Place, ClassFields.Teacher, ClassFields.Places, ClassFields.Weekdays, ClassFields.From, ClassFields.Till];

    /// <summary>The action "open a class" of a course: the class takes over what the course says today.</summary>
    public JsonObject? Plan(IModuleWork work, Record course, JsonObject answers)
    {
        var body = new JsonObject();
        foreach (var (field, value) in answers)
        {
            body[field] = value?.DeepClone();
        }

        Insert(work, course, body);
        return null;
    }

    /// <summary>The action "once more" of a class: the same days of the week at the same place, from another day on.</summary>
    public JsonObject? Repeat(IModuleWork work, Record @class, JsonObject answers)
    {
        var before = TrainingClass.Of(@class);
        var first = Clock.ReadDay((string?)answers[ClassFields.First]) ?? work.Today;
        var body = new JsonObject
        {
            [ClassFields.First] = Clock.Day(first),
            [ClassFields.Last] = Clock.Day(first.AddDays(before.Schedule.Last.DayNumber - before.Schedule.First.DayNumber)),
        };
        var stored = @class.Body.ToJson();
        foreach (var field in Kept)
        {
            body[field] = stored[field]?.DeepClone();
        }

        if (CourseOf(work, @class.Body) is not { } course)
        {
            throw new RefusedException(new("找不到这个班的课程，请先新建课程", "The course of this class is not there; please add it first."));
        }

        Insert(work, course, body);
        return null;
    }

    /// <summary>Completes a class that came without its course's facts (by import), and one whose days were edited.</summary>
    public static void Prepare(JsonObject body, PrepareContext? _ = null)
    {
        body[ClassFields.State] ??= ClassState.Planned;
        body[ClassFields.Taken] ??= 0;
        body[ClassFields.Waiting] ??= 0;
        if (body[ClassFields.First] is not null)
        {
            body[ClassFields.Last] ??= body[ClassFields.First]!.DeepClone();
            Demand(TrainingClass.Read(new RecordBody(body.ToJsonString())));
            TrainingClass.Complete(body);
        }
    }

    /// <summary>What is wrong with a class that nobody can attend; <see langword="null"/> when nothing is.</summary>
    public static LocalizedText? Fault(TrainingClass @class)
    {
        if (@class.Schedule.Till <= @class.Schedule.From)
        {
            return EndsEarly;
        }

        if (!@class.Schedule.Meetings.Any())
        {
            return NeverMeets;
        }

        return @class.Places > 0 ? null : new("请填写名额", "Please give the number of places.");
    }

    private static LocalizedText EndsEarly => new("下课时间要晚于上课时间", "It must end after it begins.");

    private static LocalizedText NeverMeets => new("按这些日期一次课也没有，请检查起止日期和星期", "It never meets on these days; please check the dates and the days of the week.");

    private static void Demand(Schedule schedule)
    {
        if (schedule.Till <= schedule.From)
        {
            throw new RefusedException(EndsEarly, ClassFields.Till);
        }

        if (!schedule.Meetings.Any())
        {
            throw new RefusedException(NeverMeets, ClassFields.Last);
        }
    }

    /// <summary>The course of a class by its title, as imports give it.</summary>
    public static Record? CourseOf(IModuleWork work, RecordBody @class)
    {
        var title = @class.Text(ClassFields.Course);
        return title is null ? null : work.Find(new RecordQuery { Collection = CourseCollection.Id, Filters = [RecordFilter.Equal(CourseFields.Title, title)], Take = 1 }).Records is [var course] ? course : null;
    }

    /// <summary>The names of the next run of a course, in both languages.</summary>
    public JsonObject Named(IModuleWork work, Record course)
    {
        var title = course.Body.Text(CourseFields.Title) ?? "";
        var run = work.Find(new RecordQuery { Collection = ClassCollection.Id, Filters = [RecordFilter.Equal(ClassFields.Course, title)], Take = 1000 }).Records.Count(r => r.Body.Has(ClassFields.Name)) + 1;
        string Name(string language, string of) => string.Format(CultureInfo.InvariantCulture, settings.Label("run").In(language).Text, of, run);
        return new JsonObject
        {
            [ClassFields.Name] = Name("zh-CN", title),
            [ClassFields.NameEn] = course.Body.Text(CourseFields.TitleEn) is { } english ? Name("en", english) : null,
        };
    }

    /// <summary>What a class has from its course; what the class already says of itself stays.</summary>
    public static void TakeOver(Record course, JsonObject into)
    {
        var facts = course.Body.ToJson();
        foreach (var field in CourseFields.TakenOver.Where(field => facts[field] is not null && into[field] is null))
        {
            into[field] = facts[field]!.DeepClone();
        }
    }

    private void Insert(IModuleWork work, Record course, JsonObject body)
    {
        body[ClassFields.Course] = course.Body.Text(CourseFields.Title);
        foreach (var (field, name) in Named(work, course))
        {
            body[field] = name?.DeepClone();
        }

        TakeOver(course, body);
        Prepare(body);
        var planned = work.Insert(ClassCollection.Id, body);
        if (Fault(TrainingClass.Of(planned)) is { } fault)
        {
            throw new RefusedException(fault);
        }
    }
}
