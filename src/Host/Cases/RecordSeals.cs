using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace StationKiosk.Host.Cases;

/// <summary>
/// What imports keep sealed with a module's records, such as the account that is paid into: each version of a record has a key of its own,
/// which the record names and retention erases.
/// </summary>
internal sealed class RecordSeals(Sealing sealing)
{
    /// <summary>Stands in a record for as long as it has something sealed; retention finds it by this.</summary>
    public const string Kept = "sealed-kept";
    private const string Sealed = "sealed";
    private const string Key = "key";
    private const string Of = "of";
    private const string Text = "text";

    /// <summary>Seals values into a body that is about to be written. Each names its key: a later list may bring some of them anew.</summary>
    public void Into(JsonObject body, string collection, IReadOnlyDictionary<string, string> secrets)
    {
        var of = Guid.NewGuid().ToString("N");
        var (name, key) = sealing.TakeKey(of);
        body[Sealed] = new JsonObject(secrets.Select(s => KeyValuePair.Create<string, JsonNode?>(
            s.Key,
            new JsonObject { [Key] = name, [Of] = of, [Text] = key.Seal(collection, s.Key, s.Value) })));
        body[Kept] = 1;
    }

    /// <summary>What a record has sealed, in clear; the caller has written down why.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OpenAsync(Record record)
    {
        var clear = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, box) in Boxes(record.Body))
        {
            if (box.Text(Key) is { } name && box.Text(Of) is { } of && await sealing.KeyAsync(name, of) is { } key && key.Open(record.Collection, field, box.Text(Text) ?? "") is { } text)
            {
                clear[field] = text;
            }
        }

        return clear;
    }

    private static IEnumerable<(string Field, RecordBody Box)> Boxes(RecordBody? body) =>
        body?.Object(Sealed) is { } all ? all.Names.Select(f => (f, all.Object(f)!)).Where(b => b.Item2 is not null) : [];

    /// <summary>Erases the keys of records that have not changed since a day, in their history and in old backups too; returns how many lost something.</summary>
    public async Task<int> EraseAsync(RecordStore store, string collection, DateTimeOffset unchangedSince)
    {
        var done = 0;
        string? after = null;
        do
        {
            var page = store.Find(new RecordQuery { Collection = collection, Filters = [RecordFilter.Equal(Kept, 1)], Take = 100, After = after });
            foreach (var record in page.Records.Where(r => r.Updated.Time < unchangedSince))
            {
                // The keys first: a crash in between leaves what nobody can read, and the rest is done tomorrow.
                var names = store.History(collection, record.Id).SelectMany(c => new[] { c.Before, c.After }).Append(record.Body).SelectMany(Boxes).Select(b => b.Box.Text(Key));
                foreach (var name in names.OfType<string>().Distinct(StringComparer.Ordinal))
                {
                    await sealing.EraseAsync(name);
                }

                await store.WriteAsync(
                    unit => unit.Update(collection, record.Id, record.Version, new JsonObject { [Sealed] = null, [Kept] = null }),
                    new WriteContext { Actor = "retention", Why = "retention", Site = record.Site });
                done++;
            }

            after = page.Next;
        }
        while (after is not null);
        return done;
    }
}
