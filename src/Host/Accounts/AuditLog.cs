using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Accounts;

/// <summary>
/// The trail of what staff did, append-only. Each row holds the hash of the row before it, so a row that is changed, removed or moved
/// breaks the chain from there on; the last hash is kept apart, so that rows missing at the end are found too.
/// </summary>
internal sealed class AuditLog(Stores stores)
{
    public const string Name = "audit";
    private const string HeadKey = "audit.head";
    private const string Instants = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const string NoHash = "0000000000000000000000000000000000000000000000000000000000000000";

    public static readonly CollectionDefinition Collection = new()
    {
        Name = Name,
        Owner = "host",
        Fields = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal)
        {
            ["n"] = new() { Type = FieldType.Integer, Filter = true },
            ["at"] = new() { Filter = true },
            ["account"] = new() { Filter = true },
            ["site"] = new() { Filter = true },
            ["what"] = new() { Filter = true },
            ["about"] = new() { Filter = true },
        },
        Unique = new Dictionary<string, UniqueRule>(StringComparer.Ordinal) { ["number"] = new() { Fields = ["n"] } },
        Sorts = [new SortDefinition { Field = "n" }],
    };

    public Task WriteAsync(AuditEntry entry, CancellationToken cancellation = default) =>
        stores.System.WriteAsync(unit => Add(unit, entry), new WriteContext { Actor = entry.Account, Why = entry.What }, cancellation);

    /// <summary>Adds a row in the unit of work that does what it tells, in the system store.</summary>
    public static void Add(IUnitOfWork unit, AuditEntry entry)
    {
        var (last, previous) = Head(unit.Meta(HeadKey));
        var at = unit.Now.Time.ToString(Instants, CultureInfo.InvariantCulture);
        var hash = Hash(previous, last + 1, at, entry);
        unit.Insert(Name, new JsonObject
        {
            ["n"] = last + 1,
            ["at"] = at,
            ["what"] = entry.What,
            ["who"] = entry.Who,
            ["account"] = entry.Account,
            ["site"] = entry.Site,
            ["about"] = entry.About,
            ["reason"] = entry.Reason,
            ["from"] = entry.From,
            ["hash"] = hash,
        });
        unit.SetMeta(HeadKey, string.Create(CultureInfo.InvariantCulture, $"{last + 1} {hash}"));
    }

    /// <summary>Newest first.</summary>
    public (IReadOnlyList<AuditRow> Rows, string? Next) Find(AuditFilter filter)
    {
        var filters = new List<RecordFilter>();
        Equal("account", filter.Account);
        Equal("site", filter.Site);
        Equal("what", filter.What);
        if (filter.From is not null || filter.Before is not null)
        {
            filters.Add(RecordFilter.Range("at", Text(filter.From), Text(filter.Before?.AddMilliseconds(-1))));
        }

        var page = stores.System.Find(new RecordQuery { Collection = Name, Filters = filters, After = filter.After, Take = filter.Take });
        return ([.. page.Records.Select(Row)], page.Next);

        void Equal(string field, string? value)
        {
            if (value is { Length: > 0 })
            {
                filters.Add(RecordFilter.Equal(field, value));
            }
        }

        static FieldValue? Text(DateTimeOffset? at) => at is { } instant ? new FieldValue?(instant.UtcDateTime.ToString(Instants, CultureInfo.InvariantCulture)) : null;
    }

    /// <summary>Reads the whole chain.</summary>
    public AuditCheck Verify()
    {
        var (last, head) = Head(stores.System.Meta(HeadKey));
        var (number, previous) = (0L, NoHash);
        string? after = null;
        try
        {
            do
            {
                var page = stores.System.Find(new RecordQuery { Collection = Name, Sort = new RecordSort("n"), After = after, Take = 1000, IncludeHidden = true });
                foreach (var record in page.Records)
                {
                    var hash = record.Body.Text("hash");
                    if (record.Body.Integer("n") != number + 1 || hash != Hash(previous, number + 1, record.Body.Text("at") ?? "", AuditEntry.Of(record.Body)))
                    {
                        return new AuditCheck(number, head, number + 1);
                    }

                    (number, previous) = (number + 1, hash);
                }

                after = page.Next;
            }
            while (after is not null);
        }
        catch (RecordDamagedException)
        {
            return new AuditCheck(number, head, number + 1);
        }

        // A row may have been added since the head was read; one that is missing never comes back.
        return new AuditCheck(number, previous, number < last || (number == last && previous != head) ? number + 1 : null);
    }

    private static AuditRow Row(Record record) =>
        new(record.Body.Integer("n") ?? 0, record.Body.Instant("at") ?? record.Created.Time, record.Body.Text("hash") ?? "", AuditEntry.Of(record.Body));

    private static (long Last, string Hash) Head(string? stored) => stored?.Split(' ') is [var number, var hash]
        ? (long.Parse(number, CultureInfo.InvariantCulture), hash)
        : (0, NoHash);

    private static string Hash(string previous, long number, string at, AuditEntry e) => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes<object[]>([previous, number, at, e.What, e.Who, e.Account, e.Site, e.About, e.Reason, e.From])));
}
