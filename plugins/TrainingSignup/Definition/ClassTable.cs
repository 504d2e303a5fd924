using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;
using StationKiosk.Sdk.Screens;
using TrainingSignup.Classes;
using TrainingSignup.Settings;

namespace TrainingSignup.Definition;

/// <summary>The classes, with everything that happens to one: opened, changed by a day, held once more, called off.</summary>
internal static class ClassTable
{
    private static readonly string[] NotEdited = [ClassFields.State, ClassFields.When, ClassFields.Course];

    public static TableScreen Of(TrainingSettings settings, string permission) => new()
    {
        Title = settings.Label("classes"),
        Collection = ClassCollection.Id,
        Columns = [ClassFields.Name, ClassFields.First, ClassFields.Place, ClassFields.Teacher, ClassFields.Places, ClassFields.State],
        Filters = [ClassFields.State, ClassFields.Topic, ClassFields.When],
        Edit = [.. settings.ClassFields.Keys.Except(NotEdited, StringComparer.Ordinal), ClassFields.Rules],
        Views = new OrderedDictionary<string, TableView>(StringComparer.Ordinal)
        {
            ["open"] = View(settings, ClassState.Open),
            ["planned"] = View(settings, ClassState.Planned) with { IsWork = true },
            ["finished"] = View(settings, ClassState.Finished),
            ["all"] = new() { Label = settings.Label("view-all") },
        },
        Actions = Actions(settings),
        Permission = permission,
    };

    private static TableView View(TrainingSettings settings, string state) => new() { Label = settings.Label("view-" + state), Where = new Condition { Field = ClassFields.State, Is = state } };

    private static OrderedDictionary<string, TableAction> Actions(TrainingSettings settings)
    {
        DateField Day(string label) => new() { Label = settings.Label(label), Required = true };
        TextField Time(string label) => new() { Label = settings.Label(label), Hint = settings.Label("time-hint"), MaxLength = 5 };
        var why = new TextField { Label = settings.Label("why"), MaxLength = 80 };
        OrderedDictionary<string, Field> Asks(params (string Id, Field Field)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Id, f.Field)), StringComparer.Ordinal);
        TableAction Action(string id) => new() { Label = settings.Label(id), Handler = id };
        return new OrderedDictionary<string, TableAction>(StringComparer.Ordinal)
        {
            ["open"] = Action("open"),
            ["move-day"] = Action("move-day") with { Asks = Asks((DayActions.Day, Day("day")), (DayActions.To, Day("to")), (ClassFields.From, Time("from")), (ClassFields.Till, Time("till")), (DayActions.Why, why)) },
            ["drop-day"] = Action("drop-day") with { Asks = Asks((DayActions.Day, Day("day")), (DayActions.Why, why)) },
            ["add-day"] = Action("add-day") with { Asks = Asks((DayActions.Day, Day("extra-day")), (ClassFields.From, Time("from")), (ClassFields.Till, Time("till")), (DayActions.Why, why)) },
            ["restore-day"] = Action("restore-day") with { Asks = Asks((DayActions.Day, Day("day"))) },
            ["repeat"] = Action("repeat") with { Asks = CourseTable.Asks(settings, [ClassFields.First]) },
            ["call-off"] = Action("call-off") with { IsGrave = true },
        };
    }
}
