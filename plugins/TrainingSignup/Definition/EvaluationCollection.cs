using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Settings;

namespace TrainingSignup.Definition;

/// <summary>What people thought of a class, as counts of each answer: there is no record of one person's opinion.</summary>
internal static class EvaluationCollection
{
    public const string Id = "evaluations";
    public const string Class = "class";
    public const string Teacher = "teacher";

    public static ModuleCollection Of(TrainingSettings settings) => new()
    {
        Title = settings.Label("evaluations"),
        Fields = new Dictionary<string, Field>(StringComparer.Ordinal),
        Hidden = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal) { [Class] = new() { Filter = true }, [Teacher] = new() { Filter = true } },
        Unique = new Dictionary<string, UniqueRule>(StringComparer.Ordinal) { ["class"] = new() { Fields = [Class] } },
    };
}
