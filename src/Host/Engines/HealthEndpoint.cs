using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Engines;

/// <summary>GET /healthz on every surface: 200 while the host serves, with the one truth about plugins, modules and stores.</summary>
internal static class HealthEndpoint
{
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/healthz", (EngineHost engines, StatusBoard board, StoreWatch stores) => Results.Json(new
    {
        status = "ok",
        version = PluginCatalog.SdkVersion.ToString(3),
        safeMode = engines.Live.IsSafeMode,
        sites = engines.Live.Sites.Keys.Order(StringComparer.Ordinal),
        plugins = board.Plugins().Select(p => new { id = p.Id, version = p.Version, state = p.State.ToString(), cause = p.Cause?.In("en").Text, since = p.Since }),
        modules = board.Modules().Select(m => new { site = m.Site, id = m.Module, plugin = m.Plugin, state = m.State.ToString(), cause = m.Cause?.In("en").Text, since = m.Since, errors = m.Errors }),
        stores = stores.Faults,
    }));
}
