using System.Collections.Concurrent;
using StationKiosk.Host.Clocks;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Sites;

/// <summary>The stores of this host: one for the system, one for the district, one for each station. Opened once and kept open.</summary>
internal sealed class Stores(HostPaths paths, StationClock clock, StoreWatch watch) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<RecordStore>> _open = new(StringComparer.Ordinal);

    /// <summary>Accounts, sessions, audit, versions of the configuration.</summary>
    public RecordStore System => Open("system", Path.Combine(paths.Data, "system.db"));

    public RecordStore District => Open("district", Path.Combine(paths.Data, "district.db"));

    public IEnumerable<KeyValuePair<string, RecordStore>> All => _open.Select(s => KeyValuePair.Create(s.Key, s.Value.Value));

    public RecordStore Station(string id) => Open("stations/" + id, Path.Combine(paths.StationData(id), "station.db"));

    public RecordStore For(ModuleScope scope, string site) => scope == ModuleScope.District || site == "district" ? District : Station(site);

    /// <summary>The name of a store that is one of these; null for any other.</summary>
    public string? NameOf(RecordStore store) => _open.Where(s => s.Value.IsValueCreated && s.Value.Value == store).Select(s => s.Key).FirstOrDefault();

    /// <summary>A store by its name, when it is open.</summary>
    public RecordStore? Known(string name) => _open.TryGetValue(name, out var store) && store.IsValueCreated ? store.Value : null;

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _open.Values.Where(s => s.IsValueCreated))
        {
            await store.Value.DisposeAsync();
        }
    }

    private RecordStore Open(string name, string file) => _open.GetOrAdd(name, _ => new Lazy<RecordStore>(() =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var store = RecordStore.Open(new StoreOptions
        {
            Path = file,
            SiteId = name.StartsWith("stations/", StringComparison.Ordinal) ? name["stations/".Length..] : name,
            TimeProvider = clock,
            Initials = watch.Initials,
            OnSlowWork = slow => watch.Slow(name, slow),
            OnFault = fault => watch.Fault(name, fault),
        });
        if (store.LastStamp is { Value: > 0 } last)
        {
            clock.Witness(last.Time);
        }

        return store;
    })).Value;
}
