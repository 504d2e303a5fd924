using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Engines;

/// <summary>GET /healthz on every surface: 200 while the host serves, with the one truth about plugins, modules and stores. Causes are English unless <c>lang</c> asks otherwise.</summary>
internal static class HealthEndpoint
{
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/healthz", (EngineHost engines, StatusBoard board, StoreWatch stores, string? lang) => Results.Json(new StatusReport
    {
        Version = PluginCatalog.SdkVersion.ToString(3),
        SafeMode = engines.Live.IsSafeMode,
        Sites = [.. engines.Live.Sites.Keys.Order(StringComparer.Ordinal)],
        Plugins = [.. board.Plugins().Select(s => StatusReport.Of(s, lang ?? StatusReport.Language))],
        Modules = [.. board.Modules().Select(s => StatusReport.Of(s, lang ?? StatusReport.Language))],
        Stores = stores.Faults.ToDictionary(f => f.Key, f => f.Value.In(lang ?? StatusReport.Language).Text, StringComparer.Ordinal),
    }));
}
