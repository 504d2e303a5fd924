using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Tables;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Rules;
using StationKiosk.Sdk.Screens;

namespace StationKiosk.Host.Reports;

/// <summary>
/// Reads how every record of a collection stands in the things that a checklist names, up to a bound that is said when it is reached.
/// </summary>
internal sealed class Checklist(ModuleInstance module, ChecklistDefinition list, DateOnly today, string language)
{
    public const int Most = 20_000;

    private readonly ModuleCollection _collection = module.Definition.Collections[list.Collection];

    /// <summary>Whose records are seen.</summary>
    public required CaseScope Scope { get; init; }

    /// <summary>The table on which a record of it is changed; none when the module has none.</summary>
    public static string? TableOf(ModuleInstance module, ChecklistDefinition list) =>
        module.Definition.Tables.FirstOrDefault(t => t.Value.Collection == list.Collection).Key;

    public LocalizedText Label(ChecklistItem item) => item.Label ?? _collection.Fields[item.Field].Label;

    public ChecklistTable Read()
    {
        var rows = new List<ChecklistRow>();
        var seen = 0;
        foreach (var record in Records())
        {
            if (++seen > Most)
            {
                break;
            }

            var body = record.Body.ToJson();
            if (ConditionTruth.Of(list.Where, body, today) == true)
            {
                rows.Add(Row(record, body));
            }
        }

        return new ChecklistTable([.. rows.OrderBy(r => r.Next ?? DateOnly.MaxValue).ThenBy(r => r.IsInOrder).ThenBy(r => r.Name, StringComparer.Ordinal)], seen > Most);
    }

    private ChecklistRow Row(Record record, JsonObject body) => new(
        record.Id,
        FieldLook.Text(_collection, _collection.Fields.Keys.First(), body, language),
        list.Items.ToDictionary(i => i.Key, i => Mark(i.Value, body), StringComparer.Ordinal));

    private ChecklistMark Mark(ChecklistItem item, JsonObject body)
    {
        var code = body[item.Field]?.ToString().ToLowerInvariant();
        var due = Day(body, item.Due) ?? Day(body, list.Due);
        var state = code is not null && list.InOrder.Contains(code, StringComparer.Ordinal) ? ChecklistState.InOrder
            : code is not null && list.LeftOut.Contains(code, StringComparer.Ordinal) ? ChecklistState.LeftOut
            : due < today ? ChecklistState.Overdue : ChecklistState.Open;
        return new ChecklistMark(state, FieldLook.Text(_collection, item.Field, body, language), due);
    }

    private static DateOnly? Day(JsonObject body, string? field) =>
        field is not null && DateOnly.TryParseExact((string?)body[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private IEnumerable<Record> Records()
    {
        var query = Scope.Limit(new RecordQuery { Collection = module.Stored(list.Collection), Take = 500 });
        while (true)
        {
            var page = module.Store.Find(query);
            foreach (var record in page.Records)
            {
                yield return record;
            }

            if (page.Next is null)
            {
                yield break;
            }

            query = query with { After = page.Next };
        }
    }
}
