using StationKiosk.Host.Engines;

namespace StationKiosk.Host.Surfaces;

/// <summary>Finds the site of a request, /s/{station}/… or the default, and hands it to the engine.</summary>
internal sealed class SurfaceRouter(EngineHost engines, IConfiguration configuration)
{
    private readonly string? _station = configuration["Kiosk:Station"];

    public Task InvokeAsync(HttpContext context)
    {
        var surface = context.Features.Get<OnSurface>()?.Surface;
        if (surface is null or Surface.Command)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (context.Request.Path.StartsWithSegments("/s", StringComparison.Ordinal, out var rest) && rest.Value is { Length: > 1 } value)
        {
            var end = value.IndexOf('/', 1);
            var site = end < 0 ? value[1..] : value[1..end];
            context.Request.PathBase = context.Request.PathBase.Add("/s/" + site);
            context.Request.Path = end < 0 ? "/" : value[end..];
            return engines.InvokeAsync(context, surface.Value, site);
        }

        return engines.InvokeAsync(context, surface.Value, DefaultSite());
    }

    /// <summary>The configured station, else the only one, else the district, whose home lists them all.</summary>
    public string DefaultSite()
    {
        if (_station is { Length: > 0 })
        {
            return _station;
        }

        var stations = engines.Live.Sites.Keys.Where(id => id != Sites.SnapshotBuilder.District).ToList();
        return stations is [var only] ? only : Sites.SnapshotBuilder.District;
    }
}
