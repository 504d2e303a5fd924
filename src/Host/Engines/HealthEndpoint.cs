using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Engines;

/// <summary>GET /healthz on every surface: 200 while the host serves, with the one truth about plugins, modules and stores.</summary>
internal static class HealthEndpoint
{
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/healthz", (EngineHost engines, StatusBoard board, StoreWatch stores) => Results.Json(new StatusReport
    {
        Version = PluginCatalog.SdkVersion.ToString(3),
        SafeMode = engines.Live.IsSafeMode,
        Sites = [.. engines.Live.Sites.Keys.Order(StringComparer.Ordinal)],
        Plugins = [.. board.Plugins().Select(StatusReport.Of)],
        Modules = [.. board.Modules().Select(StatusReport.Of)],
        Stores = stores.Faults,
    }));
}
