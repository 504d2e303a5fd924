using JobBoard.Employers;
using JobBoard.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Definition;

/// <summary>The employers, found by the postings through normalised names.</summary>
internal static class EmployerCollection
{
    public const string Id = "employers";

    public static ModuleCollection Of(JobBoardSettings settings) => new()
    {
        Title = settings.Label("employers"),
        Fields = settings.EmployerFields,
        Hidden = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal)
        {
            [EmployerFields.Keys] = new() { Many = true, Filter = true },
            [EmployerFields.MergedInto] = new() { Filter = true },
            [EmployerFields.Batch] = new() { Filter = true },
        },
    };
}
