using StationKiosk.Host.Engines;

namespace StationKiosk.Host.Surfaces;

/// <summary>Finds the site of a request, /s/{station}/… or the one at the front, and hands it to the engine.</summary>
internal sealed class SurfaceRouter(EngineHost engines, FrontStation front, AccountsGone accounts)
{
    public Task InvokeAsync(HttpContext context)
    {
        var surface = context.Features.Get<OnSurface>()?.Surface;
        if (surface is null or Surface.Command)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (surface == Surface.Staff && accounts.IsSo)
        {
            return accounts.AnswerAsync(context);
        }

        if (context.Request.Path.StartsWithSegments("/s", StringComparison.Ordinal, out var rest) && rest.Value is { Length: > 1 } value)
        {
            var end = value.IndexOf('/', 1);
            var site = end < 0 ? value[1..] : value[1..end];
            // Not by the conversion from a string, which decodes it a second time.
            context.Request.PathBase = context.Request.PathBase.Add(new PathString("/s/" + site));
            context.Request.Path = new PathString(end < 0 ? "/" : value[end..]);
            return engines.InvokeAsync(context, surface.Value, site);
        }

        return engines.InvokeAsync(context, surface.Value, front.Of(surface.Value));
    }
}
