using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;
using StationKiosk.Sdk.Screens;
using TrainingSignup.Classes;
using TrainingSignup.Settings;

namespace TrainingSignup.Definition;

/// <summary>The courses, each of which can be put on the calendar as a class.</summary>
internal static class CourseTable
{
    private static readonly string[] Planned =
        [ClassFields.First, ClassFields.Last, ClassFields.Weekdays, ClassFields.From, ClassFields.Till, ClassFields.Place, ClassFields.Teacher, ClassFields.Places, ClassFields.Closes];

    public static TableScreen Of(TrainingSettings settings, string permission) => new()
    {
        Title = settings.Label("courses"),
        Collection = CourseCollection.Id,
        Columns = [CourseFields.Title, ClassFields.Topic, ClassFields.Level, ClassFields.Hours, ClassFields.Allowance, CourseFields.State],
        Filters = [ClassFields.Topic, CourseFields.State],
        Edit = [.. settings.CourseFields.Keys, ClassFields.Rules],
        Quick = [CourseFields.Title, ClassFields.Topic, ClassFields.Hours],
        Views = new OrderedDictionary<string, TableView>(StringComparer.Ordinal)
        {
            ["taught"] = new() { Label = settings.Label("view-taught"), Where = new Condition { Field = CourseFields.State, Is = "taught" } },
            ["all"] = new() { Label = settings.Label("view-all") },
        },
        Actions = new OrderedDictionary<string, TableAction>(StringComparer.Ordinal)
        {
            ["plan"] = new() { Label = settings.Label("plan"), Handler = "plan", Asks = Asks(settings, Planned) },
        },
        Permission = permission,
    };

    /// <summary>Fields of classes as questions before an action; an end to sign up and a last day may be left to the code.</summary>
    public static OrderedDictionary<string, Field> Asks(TrainingSettings settings, IEnumerable<string> fields) => new(
        fields.Where(settings.ClassFields.ContainsKey).Select(id => KeyValuePair.Create(id, settings.ClassFields[id] with { Required = id is not (ClassFields.Last or ClassFields.Closes or ClassFields.Weekdays or ClassFields.Teacher) })),
        StringComparer.Ordinal);
}
