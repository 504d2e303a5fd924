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
            if (CaseDocument.Of(store, record) is not { } document)
            {
                continue;
            }

            var (module, kind) = (record.Body.Text("module") ?? "", record.Body.Text("kind") ?? "");
            var isOpen = record.Body.Integer("open") == 1;
            foreach (var (id, field) in Held(record, document))
            {
                var days = SealedNames.Days(document, field);
                var count = counts.GetValueOrDefault((module, kind, id), new FieldCount(module, kind, id, days, 0, 0, 0));
                counts[(module, kind, id)] = count with
                {
                    Days = days,
                    Kept = count.Kept + 1,
                    Open = count.Open + (isOpen ? 1 : 0),
                    Over = count.Over + (IsOver(record, days, today) ? 1 : 0),
                };
            }
        }

        return [.. counts.Values.OrderBy(c => c.Module, StringComparer.Ordinal).ThenBy(c => c.Kind, StringComparer.Ordinal).ThenBy(c => c.Field, StringComparer.Ordinal)];
    }

    /// <summary>The personal answers and pictures that a case still has, and what was written in its steps and is sealed.</summary>
    public static IEnumerable<KeyValuePair<string, Field>> Held(Record record, CaseDocument document)
    {
        var closed = (record.Body.Object("sealed")?.Names ?? []).ToList();
        var plain = record.Body.Object("answers");
        return closed.Select(name => KeyValuePair.Create(name, SealedNames.Field(document, name)))
            .Concat(document.Form.Fields.Where(f => f.Value is AttachmentField && plain?.Has(f.Key) == true && !closed.Contains(f.Key, StringComparer.Ordinal)));
    }

    /// <summary>Whether an answer of a closed case has been kept for as long as it may.</summary>
    public static bool IsOver(Record record, int days, DateOnly today) =>
        record.Body.Integer("open") == 0 && record.Body.Date("closed") is { } closed && closed.AddDays(days) < today;

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
