using JobBoard.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Definition;

/// <summary>What residents did in each month, counted when it happened. What happened to postings stands in the postings.</summary>
internal static class MonthCollection
{
    public const string Id = "months";
    public const string Month = "month";
    public const string Interests = "interests";
    public const string Complaints = "complaints";

    public static readonly IReadOnlyList<string> Counts = [Interests, Complaints];

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
