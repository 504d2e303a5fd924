using StationKiosk.Host.Holdings;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Cases;

/// <summary>
/// The file in which the keys of cases lie, opened when first needed. One that cannot be used stands among the faults of the data with its
/// reason, and is tried again whenever it is needed: what passes by itself, such as a full disk, needs nobody.
/// </summary>
internal sealed class SealingStore(HostPaths paths, DataHoldings holdings, TimeProvider clock, CollectionDefinition keys) : IAsyncDisposable
{
    private readonly SemaphoreSlim _opening = new(1, 1);
    private RecordStore? _store;
    private bool _failed;

    public async Task<RecordStore> OpenAsync()
    {
        await _opening.WaitAsync();
        try
        {
            return _store ??= await MakeAsync();
        }
        finally
        {
            _opening.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _opening.Dispose();
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }
    }

    private async Task<RecordStore> MakeAsync()
    {
        if (!_failed)
        {
            holdings.Demand(HoldingPaths.CaseKeys);
        }

        RecordStore? store = null;
        try
        {
            store = RecordStore.Open(new StoreOptions { Path = Path.Combine(paths.Keys, "sealing.db"), SiteId = "system", TimeProvider = clock });
            await store.DeclareAsync([keys]);
        }
        catch (Exception e) when (e is StoreFormatException or StoreUnavailableException or RecordDamagedException or IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            await (store?.DisposeAsync() ?? ValueTask.CompletedTask);
            _failed = true;
            holdings.Report(HoldingPaths.CaseKeys, StoreCause.Of(e));
            throw new MissingHoldingException(HoldingPaths.CaseKeys, StoreCause.Of(e));
        }

        if (_failed)
        {
            holdings.Solved(HoldingPaths.CaseKeys);
        }

        _failed = false;
        holdings.Add(HoldingPaths.CaseKeys);
        return store;
    }
}
