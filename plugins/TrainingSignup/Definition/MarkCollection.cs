using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Attendance;
using TrainingSignup.Settings;

namespace TrainingSignup.Definition;

/// <summary>The marks of attendance: one of each person and day, from however many devices.</summary>
internal static class MarkCollection
{
    public const string Id = "marks";

    private static readonly FieldDefinition Key = new() { Filter = true };

    public static ModuleCollection Of(TrainingSettings settings) => new()
    {
        Title = settings.Label("marks"),
        Fields = new Dictionary<string, Field>(StringComparer.Ordinal),
        Hidden = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal) { [MarkFields.Class] = Key, [MarkFields.Case] = Key, [MarkFields.Day] = Key },
        Unique = new Dictionary<string, UniqueRule>(StringComparer.Ordinal) { ["person-day"] = new() { Fields = [MarkFields.Case, MarkFields.Day] } },
    };
}
