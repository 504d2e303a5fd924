using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>
/// Knows before anything is written which rows a unique rule of the collection would refuse, so that a dry run says what the run will do.
/// A record that no import brought is met by its row; one of another source is named with it.
/// </summary>
internal sealed class UniqueGuard(ImportTarget target)
{
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    /// <summary>The record that a row without one repeats, when nobody imported it or all sources share one register: the row brings it up to date.</summary>
    public Record? Unowned(ReadRow row) =>
        target.Unique.Values.Select(rule => Other(rule, row.Body, null)).FirstOrDefault(r => r is not null && (target.Definition.IsRegister || !r.Body.Has(target.Definition.KeyField)));

    /// <summary>Why a rule refuses the row; null when none does.</summary>
    public ImportNote? Refuses(ReadRow row, Record? own)
    {
        foreach (var (name, rule) in target.Unique)
        {
            if (Values(rule, row.Body) is not { } values)
            {
                continue;
            }

            var field = rule.Fields.FirstOrDefault(f => target.Definition.Fields.Any(d => d.Id == f)) ?? name;
            if (Other(rule, row.Body, own) is { } other)
            {
                return other.Body.Text(target.Definition.SourceField) is { Length: > 0 } source && other.Body.Has(target.Definition.KeyField)
                    ? new ImportNote { Code = "import.fault.elsewhere", Args = [source, field], Field = field }
                    : new ImportNote { Code = "import.fault.unique", Args = [field], Field = field };
            }

            if (!_rows.TryAdd($"{name}\0{string.Join('\0', values)}", row.Number))
            {
                return new ImportNote { Code = "import.fault.duplicate", Args = [_rows[$"{name}\0{string.Join('\0', values)}"].ToString(CultureInfo.InvariantCulture)] };
            }
        }

        return null;
    }

    private Record? Other(UniqueRule rule, JsonObject body, Record? own)
    {
        if (Values(rule, body) is not { } values)
        {
            return null;
        }

        var filters = rule.Fields.Zip(values, RecordFilter.Equal);
        var bound = rule.WhereField is { } where ? filters.Append(RecordFilter.Equal(where, rule.WhereEquals!)) : filters;
        return target.Store.Find(new RecordQuery { Collection = target.Collection, Filters = [.. bound], Take = 2 }).Records.FirstOrDefault(r => r.Id != own?.Id);
    }

    // A record that lacks one of the fields never collides.
    private static List<FieldValue>? Values(UniqueRule rule, JsonObject body)
    {
        if (rule.WhereField is { } where && body[where]?.ToString() != rule.WhereEquals)
        {
            return null;
        }

        var values = rule.Fields.Select(f => Value(body[f])).OfType<FieldValue>().ToList();
        return values.Count == rule.Fields.Count ? values : null;
    }

    private static FieldValue? Value(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
