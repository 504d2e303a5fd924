namespace StationKiosk.Host.Engines;

/// <summary>
/// A request's hold on an engine. Registered for disposal with the response, not released in a finally: callbacks at the start of a late
/// response (TempData, cookies) still need the scope after the middleware has returned.
/// </summary>
internal sealed class Lease(Engine engine, AsyncServiceScope scope) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        try
        {
            await scope.DisposeAsync();
        }
        finally
        {
            engine.Leave();
        }
    }
}
