using StationKiosk.Host.Plugins;
using StationKiosk.Host.Repairs;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Engines;

/// <summary>
/// What machines ask: <c>/livez</c> whether the process answers, <c>/readyz</c> whether every store and door works, <c>/healthz</c> the one
/// truth about plugins, modules and stores. On kiosk and phones each says only yes or no; states and causes are for the console's door,
/// asked from this machine or with the token. Causes are English unless <c>lang</c> asks otherwise.
/// </summary>
internal static class HealthEndpoint
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/livez", Methods, () => Results.Json(new { status = "ok" }));
        app.MapMethods("/healthz", Methods, Health);
        app.MapMethods("/readyz", Methods, ReadyAsync);
    }

    private static IResult Health(HttpContext context, HealthReaders readers, EngineHost engines, StatusBoard board, StoreWatch stores, string? lang)
    {
        if (!readers.MayRead(context))
        {
            return Results.Json(new { status = "ok" });
        }

        var language = lang ?? StatusReport.Language;
        return Results.Json(new StatusReport
        {
            Status = stores.Faults.Count > 0 ? "trouble" : "ok",
            Version = PluginCatalog.SdkVersion.ToString(3),
            SafeMode = engines.Live.IsSafeMode,
            Sites = [.. engines.Live.Sites.Keys.Order(StringComparer.Ordinal)],
            Plugins = [.. board.Plugins().Select(s => StatusReport.Of(s, language))],
            Modules = [.. board.Modules().Select(s => StatusReport.Of(s, language))],
            Stores = stores.Faults.ToDictionary(f => f.Key, f => f.Value.In(language).Text, StringComparer.Ordinal),
        });
    }

    private static async Task<IResult> ReadyAsync(HttpContext context, HealthReaders readers, Readiness readiness, string? lang, CancellationToken cancellation)
    {
        var against = await readiness.AgainstAsync(cancellation);
        var (status, code) = against.Count == 0 ? ("ready", StatusCodes.Status200OK) : ("not-ready", StatusCodes.Status503ServiceUnavailable);
        return readers.MayRead(context)
            ? Results.Json(new { status, because = against.Select(r => new { r.Kind, r.Site, r.Since, About = r.Args.Select(a => a.In(lang ?? StatusReport.Language).Text), Cause = r.Cause?.In(lang ?? StatusReport.Language).Text }) }, statusCode: code)
            : Results.Json(new { status }, statusCode: code);
    }
}
