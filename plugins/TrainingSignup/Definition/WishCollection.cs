using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Demand;
using TrainingSignup.Settings;

namespace TrainingSignup.Definition;

/// <summary>What each person would like to learn, until they are told of a class.</summary>
internal static class WishCollection
{
    public const string Id = "wishes";

    private static readonly FieldDefinition Key = new() { Filter = true };

    public static ModuleCollection Of(TrainingSettings settings) => new()
    {
        Title = settings.Label("wishes"),
        Fields = new Dictionary<string, Field>(StringComparer.Ordinal),
        Hidden = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal)
        {
            [DemandFields.Topic] = Key,
            [DemandFields.Village] = Key,
            [DemandFields.Case] = Key,
            [DemandFields.Person] = Key,
            [DemandFields.State] = Key,
        },
        Unique = new Dictionary<string, UniqueRule>(StringComparer.Ordinal)
        {
            ["once"] = new() { Fields = [DemandFields.Person, DemandFields.Topic], WhereField = DemandFields.State, WhereEquals = DemandFields.Open },
        },
        Sorts = [new SortDefinition { Field = DemandFields.Case, Within = DemandFields.Topic }],
    };
}
