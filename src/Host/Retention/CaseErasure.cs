using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Retention;

/// <summary>Takes what is due out of one case: the answers, and with the last of them the key and the pictures.</summary>
internal sealed class CaseErasure(Sealing sealing, CaseFiles files)
{
    public Task<int> EndCallsAsync(RecordStore store, DateOnly today) => CallRetention.RunAsync(store, today, sealing);

    /// <summary>Ends what imports sealed with a module's records and nobody needed for as long as the collection says.</summary>
    public async Task<int> EndSealedAsync(ModuleInstance module, DateTimeOffset now)
    {
        var done = 0;
        foreach (var (id, collection) in module.Definition.Collections.Where(c => c.Value.SealedDays is not null))
        {
            done += await new RecordSeals(sealing).EraseAsync(module.Store, module.Stored(id), now.AddDays(-collection.SealedDays!.Value));
        }

        return done;
    }

    /// <summary>Returns whether the case lost something.</summary>
    public async Task<bool> TakeOutAsync(RecordStore store, Record record, DateOnly today)
    {
        if (CaseDocument.Of(store, record) is not { } document)
        {
            return false;
        }

        var held = KeptAnswers.Held(record, document).ToList();
        var due = held.Where(f => KeptAnswers.IsOver(record, SealedNames.Days(document, f.Value), today)).Select(f => f.Key).ToList();
        if (due.Count == 0)
        {
            return false;
        }

        var pictures = held.Where(f => f.Value is AttachmentField).Select(f => f.Key).Intersect(due, StringComparer.Ordinal);
        var patch = new JsonObject { ["sealed"] = Nothing(due.Where(id => record.Body.Object("sealed")?.Has(id) == true)), ["answers"] = Nothing(pictures) };
        if (document.Case.InitialsFrom is { } name && due.Contains(name, StringComparer.Ordinal))
        {
            patch["initials"] = null;
        }

        if (due.Count < held.Count)
        {
            await TakeOutAsync(store, record, patch);
            return true;
        }

        // The key first: a crash in between leaves answers that nobody can read, and they are taken out tomorrow.
        await sealing.EraseAsync(record.Id);
        Erased(patch, today);
        await TakeOutAsync(store, record, patch);
        DeleteFiles(record);
        return true;
    }

    // What stood there before a correction goes too, out of the history as well.
    private static Task TakeOutAsync(RecordStore store, Record record, JsonObject patch) =>
        store.WriteAsync(
            unit =>
            {
                unit.Update(CaseTable.Name, record.Id, record.Version, patch);
                unit.Conceal(CaseTable.Name, record.Id, Taken(patch));
            },
            new WriteContext { Actor = "retention", Why = "retention", Site = record.Site, Definition = record.Definition });

    private static void Erased(JsonObject patch, DateOnly today)
    {
        patch["personal"] = 0;
        patch["marks"] = new JsonArray();
        patch["files"] = new JsonArray();
        patch["erased"] = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    // Their key is gone already; this frees the room they took.
    private void DeleteFiles(Record record)
    {
        foreach (var file in CaseTable.Files(record))
        {
            files.Delete(file);
        }
    }

    private static JsonObject Taken(JsonObject patch) => new([KeyValuePair.Create("sealed", patch["sealed"]?.DeepClone()), KeyValuePair.Create("answers", patch["answers"]?.DeepClone())]);

    private static JsonObject Nothing(IEnumerable<string> fields) => new(fields.Select(id => KeyValuePair.Create(id, (JsonNode?)null)));
}
