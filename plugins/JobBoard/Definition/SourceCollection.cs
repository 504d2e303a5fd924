using JobBoard.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Definition;

/// <summary>The sources of imported postings that a clerk vouches for: their postings need no check one by one.</summary>
internal static class SourceCollection
{
    public const string Id = "sources";
    public const string Name = "name";
    public const string Vouched = "vouched";
    public const string VouchedBy = "vouched-by";
    public const string VouchedOn = "vouched-on";

    public static ModuleCollection Of(JobBoardSettings settings) => new()
    {
        Title = settings.Label("sources"),
        Fields = new Dictionary<string, StationKiosk.Sdk.Fields.Field>(StringComparer.Ordinal),
        Hidden = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal)
        {
            [Name] = new() { Filter = true },
            [Vouched] = new() { Type = FieldType.Integer, Filter = true },
            [VouchedBy] = new(),
            [VouchedOn] = new(),
        },
        Unique = new Dictionary<string, UniqueRule>(StringComparer.Ordinal) { ["name"] = new() { Fields = [Name] } },
    };
}
