using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Rules;
using StationKiosk.Sdk.Screens;
using TrainingSignup.Demand;
using TrainingSignup.Settings;

namespace TrainingSignup.Definition;

/// <summary>How many would like to learn what, by place; those that are enough for a class are work on the console's home.</summary>
internal static class DemandCollection
{
    public const string Id = "demand";

    public static ModuleCollection Of(TrainingSettings settings) => new()
    {
        Title = settings.Label("demand"),
        Fields = Fields(settings),
        Unique = new Dictionary<string, UniqueRule>(StringComparer.Ordinal) { ["topic-place"] = new() { Fields = [DemandFields.Topic, DemandFields.Village] } },
        Sorts = [new SortDefinition { Field = DemandFields.Count }],
    };

    public static TableScreen Table(TrainingSettings settings, string permission) => new()
    {
        Title = settings.Label("demand"),
        Collection = Id,
        Columns = [DemandFields.Topic, DemandFields.Village, DemandFields.Count, DemandFields.State, DemandFields.Since],
        Filters = [DemandFields.Topic, DemandFields.Village, DemandFields.State],
        Views = new OrderedDictionary<string, TableView>(StringComparer.Ordinal)
        {
            ["reached"] = new() { Label = settings.Label("view-reached"), IsWork = true, Where = new Condition { Field = DemandFields.State, Is = DemandFields.Reached } },
            ["all"] = new() { Label = settings.Label("view-all") },
        },
        Permission = permission,
    };

    private static OrderedDictionary<string, Field> Fields(TrainingSettings settings)
    {
        var fields = new OrderedDictionary<string, Field>(StringComparer.Ordinal);
        foreach (var (id, field) in settings.Forms[Cases.Interest].Fields.Where(f => f.Key is DemandFields.Topic or DemandFields.Village))
        {
            fields[id] = field with { Filter = true, Required = false };
        }

        Choice Option(string id) => new() { Label = settings.Label("demand-" + id) };
        fields[DemandFields.Count] = new NumberField { Label = settings.Label("people"), Filter = true };
        fields[DemandFields.State] = new ChoiceField
        {
            Label = settings.Label("state"),
            Filter = true,
            Options = new OrderedDictionary<string, Choice>(StringComparer.Ordinal) { [DemandFields.Open] = Option(DemandFields.Open), [DemandFields.Reached] = Option(DemandFields.Reached), [DemandFields.Told] = Option(DemandFields.Told) },
        };
        fields[DemandFields.Since] = new DateField { Label = settings.Label("since"), Filter = true };
        return fields;
    }
}
