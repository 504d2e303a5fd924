using JobBoard.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Definition;

/// <summary>What happened in each month, counted when it happened: later changes to postings do not change the report.</summary>
internal static class MonthCollection
{
    public const string Id = "months";
    public const string Month = "month";
    public const string Interests = "interests";
    public const string Complaints = "complaints";
    public const string Published = "published";
    public const string Openings = "openings";
    public const string Closed = "closed";

    public static readonly IReadOnlyList<string> Counts = [Published, Openings, Closed, Interests, Complaints];

    public static ModuleCollection Of(JobBoardSettings settings)
    {
        var fields = Counts.ToDictionary(count => count, _ => new FieldDefinition { Type = FieldType.Integer }, StringComparer.Ordinal);
        fields[Month] = new FieldDefinition { Filter = true };
        return new ModuleCollection
        {
            Title = settings.Label("months"),
            Fields = new Dictionary<string, StationKiosk.Sdk.Fields.Field>(StringComparer.Ordinal),
            Hidden = fields,
            Unique = new Dictionary<string, UniqueRule>(StringComparer.Ordinal) { ["month"] = new() { Fields = [Month] } },
            Sorts = [new SortDefinition { Field = Month }],
        };
    }
}
