using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using StationKiosk.Host.Holdings;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Cases;

/// <summary>
/// Seals what is personal with AES-256-GCM under keys of our own. Every case has a key of its own, wrapped by the ring key and kept in a
/// store that no backup copies: erasing the key makes the case's answers unreadable everywhere, in old backups too.
/// What a sealed value belongs to (collection, record, field) is bound into it, so it cannot be moved.
/// </summary>
internal sealed class Sealing(HostPaths paths, DataHoldings holdings, TimeProvider clock) : IAsyncDisposable
{
    private const string Keys = "keys";
    private const string Waits = "waits";
    private static readonly CollectionDefinition KeyCollection = new()
    {
        Name = Keys,
        Owner = "host",
        Fields = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal) { [Waits] = new() { Type = FieldType.Integer, Filter = true } },
    };

    private readonly Lazy<byte[]> _ring = new(() => SealingRing.Key(paths, holdings));
    private const int FewSpare = 32;
    private const int RefillBy = 64;
    private readonly SealingStore _store = new(paths, holdings, clock, KeyCollection);
    private readonly ConcurrentQueue<(string Name, byte[] Key)> _spare = new();
    private readonly ConcurrentDictionary<string, bool> _waiting = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _confirmed = new();
    private int _refilling;

    /// <summary>A new key for a record that will be written; it is on the disk before this returns.</summary>
    public async Task<SealingKey> NewKeyAsync(string record)
    {
        var key = Draw(record);
        await InsertAsync(key, []);
        return key;
    }

    /// <summary>A key that nothing is sealed under yet; <see cref="KeepAsync"/> writes it down.</summary>
    public static SealingKey Draw(string record) => new(record, RandomNumberGenerator.GetBytes(32));

    /// <summary>Writes a key down with what waits for the decision about its record. What was decided since goes with it.</summary>
    public Task KeepAsync(SealingKey key, WaitingKey waiting)
    {
        _waiting[waiting.Record] = true;
        return InsertAsync(key, new JsonObject { [Waits] = 1, ["store"] = waiting.Store, ["files"] = new JsonArray([.. waiting.Files.Select(f => (JsonNode)f)]) });
    }

    /// <summary>The record is stored, so its key waits no longer. It is written down with the next key, or by the next look at what waits.</summary>
    public void Confirm(string record)
    {
        _waiting.TryRemove(record, out _);
        _confirmed.Enqueue(record);
    }

    /// <summary>The record was not stored: nothing keeps its key.</summary>
    public async Task ForgetAsync(string record)
    {
        await EraseAsync(record);
        _waiting.TryRemove(record, out _);
    }

    /// <summary>The keys whose records nobody has decided about, and nobody is deciding about now: a crash left them.</summary>
    public async Task<IReadOnlyList<WaitingKey>> LeftWaitingAsync()
    {
        var store = await _store.OpenAsync();
        await store.WriteAsync(work => Settle(work, Confirmed()));
        var found = store.Find(new RecordQuery { Collection = Keys, Filters = [RecordFilter.Equal(Waits, 1)], Take = 1000 }).Records;
        return [.. found.Where(r => !_waiting.ContainsKey(r.Id)).Select(r => new WaitingKey(r.Id, r.Body.Text("store") ?? "", r.Body.Texts("files")))];
    }

    private async Task InsertAsync(SealingKey key, JsonObject body)
    {
        var store = await _store.OpenAsync();
        var confirmed = Confirmed();
        body["key"] = key.Wrapped(_ring.Value);
        await store.WriteAsync(work =>
        {
            Settle(work, confirmed);
            work.Insert(Keys, body, key.Record);
        });
    }

    private List<string> Confirmed()
    {
        var all = new List<string>();
        while (_confirmed.TryDequeue(out var one))
        {
            all.Add(one);
        }

        return all;
    }

    private static bool Settle(IUnitOfWork work, IEnumerable<string> confirmed)
    {
        foreach (var found in confirmed.Select(c => work.Get(Keys, c)).OfType<Record>())
        {
            work.Update(Keys, found.Id, found.Version, new JsonObject { [Waits] = null, ["store"] = null, ["files"] = null });
        }

        return true;
    }

    /// <summary>The key of a record, or null when it was erased.</summary>
    public Task<SealingKey?> KeyAsync(string record) => KeyAsync(record, record);

    /// <summary>The sealed answers of a case in clear; those that were erased are missing. The caller has written down why.</summary>
    public async Task<JsonObject> OpenAsync(Record found)
    {
        var clear = new JsonObject();
        if (await KeyAsync(found.Id) is { } key && found.Body.Object("sealed") is { } closed)
        {
            foreach (var field in closed.Names)
            {
                if (closed.Text(field) is { } text && key.Open(CaseTable.Name, field, text) is { } json)
                {
                    clear[field] = JsonNode.Parse(json);
                }
            }
        }

        return clear;
    }

    /// <summary>After this nothing sealed for the record can be read again, by anybody.</summary>
    public async Task EraseAsync(string record)
    {
        var store = await _store.OpenAsync();
        await store.WriteAsync(work => work.Erase(Keys, record));
    }

    /// <summary>
    /// A key for a record that is written inside a unit of work, where nothing may be waited for: it was stored before. The record keeps the
    /// key's name, by which it is read and erased.
    /// </summary>
    public (string Name, SealingKey Key) TakeKey(string record)
    {
        if (_spare.Count < FewSpare && Interlocked.Exchange(ref _refilling, 1) == 0)
        {
            _ = Task.Run(RefillAsync);
        }

        (string Name, byte[] Key) taken;
        while (!_spare.TryDequeue(out taken))
        {
            // Only a unit that takes more than there are spare ever waits: for one write to another store.
            RefillAsync().GetAwaiter().GetResult();
        }

        return (taken.Name, new SealingKey(record, taken.Key));
    }

    /// <summary>The key with a name, for the record that it was taken for; null when it was erased.</summary>
    public async Task<SealingKey?> KeyAsync(string name, string record)
    {
        var store = await _store.OpenAsync();
        return store.Get(Keys, name)?.Body.Text("key") is { } wrapped && Open(_ring.Value, wrapped, "key/" + name) is { } key ? new SealingKey(record, key) : null;
    }

    /// <summary>By what a sealed value can be found again: the same kind and text give the same mark, and the mark tells neither.</summary>
    /// <param name="kind">Such as <c>phone</c>, <c>phone4</c> or <c>name</c>.</param>
    /// <param name="text">Already normalised.</param>
    public string Mark(string kind, string text)
    {
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, _ring.Value, 32, info: "marks"u8.ToArray());
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(kind + "\0" + text)).AsSpan(0, 12));
    }

    /// <summary>
    /// Tries ring and store as far as they were ever made, so that what is wrong with them stands among the faults of the data before somebody
    /// needs them; the store when it can be used.
    /// </summary>
    public async Task<RecordStore?> ProveAsync()
    {
        try
        {
            _ = holdings.IsListed(HoldingPaths.Ring) ? _ring.Value : null;
        }
        catch (MissingHoldingException)
        {
            // It stands among the faults; the store may be good all the same.
        }

        try
        {
            return holdings.IsListed(HoldingPaths.CaseKeys) ? await _store.OpenAsync() : null;
        }
        catch (MissingHoldingException)
        {
            // It stands among the faults.
            return null;
        }
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    internal static string Seal(byte[] key, ReadOnlySpan<byte> plain, string belongsTo) => "s1:" + Convert.ToBase64String(Box(key, plain, belongsTo));

    internal static byte[] Box(byte[] key, ReadOnlySpan<byte> plain, string belongsTo)
    {
        var box = new byte[12 + plain.Length + 16];
        RandomNumberGenerator.Fill(box.AsSpan(0, 12));
        using var aes = new AesGcm(key, 16);
        aes.Encrypt(box.AsSpan(0, 12), plain, box.AsSpan(12, plain.Length), box.AsSpan(12 + plain.Length), Encoding.UTF8.GetBytes(belongsTo));
        return box;
    }

    internal static byte[]? Open(byte[] key, string sealedText, string belongsTo)
    {
        if (!sealedText.StartsWith("s1:", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return Unbox(key, Convert.FromBase64String(sealedText[3..]), belongsTo);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    internal static byte[]? Unbox(byte[] key, byte[] box, string belongsTo)
    {
        try
        {
            var plain = new byte[box.Length - 28];
            using var aes = new AesGcm(key, 16);
            aes.Decrypt(box.AsSpan(0, 12), box.AsSpan(12, plain.Length), box.AsSpan(12 + plain.Length), plain, Encoding.UTF8.GetBytes(belongsTo));
            return plain;
        }
        catch (Exception e) when (e is CryptographicException or OverflowException)
        {
            // Changed, moved from elsewhere, or sealed with a key that is gone: there is nothing to read.
            return null;
        }
    }

    private async Task RefillAsync()
    {
        try
        {
            var made = Enumerable.Range(0, RefillBy).Select(_ => (Name: Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), Key: RandomNumberGenerator.GetBytes(32))).ToList();
            var store = await _store.OpenAsync();
            await store.WriteAsync(work =>
            {
                foreach (var (name, key) in made)
                {
                    work.Insert(Keys, new JsonObject { ["key"] = Seal(_ring.Value, key, "key/" + name) }, name);
                }
            });
            made.ForEach(_spare.Enqueue);
        }
        finally
        {
            Volatile.Write(ref _refilling, 0);
        }
    }
}
