using StationKiosk.Host.Cases;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Retention;

/// <summary>Counts what is kept of people by reading every case that has something personal: what a report says was looked at, not remembered.</summary>
internal static class KeptAnswers
{
    /// <summary>The stores of a site that have cases.</summary>
    public static IEnumerable<RecordStore> Stores(Snapshot site) => site.Modules.Values.Select(m => m.Store).Append(site.Store).Distinct().Where(CaseTable.IsIn);

    public static IReadOnlyList<FieldCount> Count(RecordStore store, DateOnly today)
    {
        var counts = new Dictionary<(string Module, string Kind, string Field), FieldCount>();
        foreach (var record in Personal(store))
        {
            if (CaseDocument.Filed(store, record) is not { } document)
            {
                continue;
            }

            var (module, kind) = (record.Body.Text("module") ?? "", record.Body.Text("kind") ?? "");
            var isOpen = record.Body.Integer("open") == 1;
            foreach (var (id, field) in Held(record, document))
            {
                var count = counts.GetValueOrDefault((module, kind, id), new FieldCount(module, kind, id, field.RetentionDays ?? 0, 0, 0, 0));
                counts[(module, kind, id)] = count with
                {
                    Days = field.RetentionDays ?? 0,
                    Kept = count.Kept + 1,
                    Open = count.Open + (isOpen ? 1 : 0),
                    Over = count.Over + (IsOver(record, field, today) ? 1 : 0),
                };
            }
        }

        return [.. counts.Values.OrderBy(c => c.Module, StringComparer.Ordinal).ThenBy(c => c.Kind, StringComparer.Ordinal).ThenBy(c => c.Field, StringComparer.Ordinal)];
    }

    /// <summary>The personal answers and pictures that a case still has.</summary>
    public static IEnumerable<KeyValuePair<string, Field>> Held(Record record, CaseDocument document)
    {
        var closed = record.Body.Object("sealed");
        var plain = record.Body.Object("answers");
        return document.Form.Fields.Where(f => closed?.Has(f.Key) == true || (f.Value is AttachmentField && plain?.Has(f.Key) == true));
    }

    /// <summary>Whether an answer of a closed case has been kept for as long as it may.</summary>
    public static bool IsOver(Record record, Field field, DateOnly today) =>
        record.Body.Integer("open") == 0 && record.Body.Date("closed") is { } closed && closed.AddDays(field.RetentionDays ?? 0) < today;

    public static IEnumerable<Record> Personal(RecordStore store, params RecordFilter[] also)
    {
        string? after = null;
        do
        {
            var page = store.Find(new RecordQuery { Collection = CaseTable.Name, Filters = [RecordFilter.Equal("personal", 1), .. also], Take = 100, After = after });
            foreach (var record in page.Records)
            {
                yield return record;
            }

            after = page.Next;
        }
        while (after is not null);
    }
}
