using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>What a complete list of a source no longer has: the records to close, page by page.</summary>
internal sealed class MissingRecords(ImportTarget target, ImportRequest request, CloseHandler close)
{
    private const int Page = 200;

    public IEnumerable<IReadOnlyList<(BatchItem Item, RowOutcome Outcome)>> Find(SeenKeys seen)
    {
        var context = new RowContext { Today = request.Today, Source = request.Source, Settings = target.Settings };
        string? after = null;
        do
        {
            var query = new RecordQuery
            {
                Collection = target.Collection,
                // Of a register any complete list is the whole of it, whoever brought its entries.
                Filters = target.Definition.IsRegister ? [] : [RecordFilter.Equal(target.Definition.SourceField, request.Source)],
                Take = Page,
                After = after,
            };
            var page = target.Store.Find(query);
            yield return [.. page.Records.Where(r => IsMissing(r, seen)).Select(r => Close(r, close(r.Body.ToJson(), context))).OfType<(BatchItem, RowOutcome)>()];
            after = page.Next;
        }
        while (after is not null);
    }

    // Records of this very batch are hidden, and those that staff wrote under the source's name have no key.
    private bool IsMissing(Record record, SeenKeys seen) => record.Body.Text(target.Definition.KeyField) is { } key && !seen.Contains(key);

    private (BatchItem Item, RowOutcome Outcome)? Close(Record record, JsonObject? patch)
    {
        if (patch is null)
        {
            return null;
        }

        var titles = target.Definition.Fields.Where(f => f.Required).Select(f => record.Body.Text(f.Id)).Where(t => !string.IsNullOrEmpty(t));
        var outcome = new RowOutcome { Row = 0, Kind = RowKind.Closed, Title = string.Join(" · ", titles.Take(3)), Fields = [.. patch.Select(p => p.Key)] };
        patch[target.Definition.HashField] = null;
        return (BatchItem.Close(target.Collection, record.Id, record.Version, patch), outcome);
    }
}
