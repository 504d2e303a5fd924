using System.Collections.Concurrent;
using StationKiosk.Host.Clocks;
using StationKiosk.Host.Holdings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Sites;

/// <summary>
/// The stores of this host: one for the system, one for the district, one for each station. Opened once and kept open. For one that must be
/// there and cannot be used an empty one stands in that takes no writes, so that the others are served.
/// </summary>
internal sealed class Stores(HostPaths paths, StationClock clock, StoreWatch watch, DataHoldings holdings) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<RecordStore>> _open = new(StringComparer.Ordinal);

    /// <summary>Accounts, sessions, audit, versions of the configuration.</summary>
    public RecordStore System => Open("system", HoldingPaths.System);

    public RecordStore District => Open("district", HoldingPaths.District);

    public IEnumerable<KeyValuePair<string, RecordStore>> All => _open.Select(s => KeyValuePair.Create(s.Key, s.Value.Value));

    public RecordStore Station(string id) => Open("stations/" + id, HoldingPaths.Station(id));

    public RecordStore For(ModuleScope scope, string site) => scope == ModuleScope.District || site == "district" ? District : Station(site);

    /// <summary>The name of a store that is one of these; null for any other.</summary>
    public string? NameOf(RecordStore store) => _open.Where(s => s.Value.IsValueCreated && s.Value.Value == store).Select(s => s.Key).FirstOrDefault();

    /// <summary>A store by its name, when it is open.</summary>
    public RecordStore? Known(string name) => _open.TryGetValue(name, out var store) && store.IsValueCreated ? store.Value : null;

    /// <summary>The piece of the data that a store's name means.</summary>
    public static string PieceOf(string name) => name.StartsWith("stations/", StringComparison.Ordinal) ? name + "/station.db" : name + ".db";

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _open.Values.Where(s => s.IsValueCreated))
        {
            await store.Value.DisposeAsync();
        }
    }

    private RecordStore Open(string name, string piece) => _open.GetOrAdd(name, _ => new Lazy<RecordStore>(() =>
    {
        var options = new StoreOptions
        {
            Path = HoldingPaths.PathOf(paths.Holdings, piece),
            SiteId = name.StartsWith("stations/", StringComparison.Ordinal) ? name["stations/".Length..] : name,
            TimeProvider = clock,
            Initials = watch.Initials,
            OnSlowWork = slow => watch.Slow(name, slow),
            OnFault = fault => watch.Fault(name, fault),
        };
        try
        {
            return Own(piece, options);
        }
        catch (Exception e) when (e is MissingHoldingException or StoreFormatException or IOException or UnauthorizedAccessException)
        {
            holdings.Report(piece, StoreCause.Of(e));
            watch.Unusable(name, StoreCause.Of(e));
            return RecordStore.StandIn(options, e);
        }
    })).Value;

    private RecordStore Own(string piece, StoreOptions options)
    {
        holdings.Demand(piece);
        PrivateFolder.Make(Path.GetDirectoryName(options.Path)!);
        var store = RecordStore.Open(options);
        var owner = store.Meta(DataHoldings.InstallationKey);
        if (owner is not null && owner != holdings.Installation)
        {
            store.DisposeAsync().AsTask().GetAwaiter().GetResult();
            throw new MissingHoldingException(piece, HoldingCause.Foreign);
        }

        // Listed before anything is acknowledged in it.
        holdings.Add(piece);
        if (store.LastStamp is { Value: > 0 } last)
        {
            clock.Witness(last.Time);
        }

        return store;
    }
}
