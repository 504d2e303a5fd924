namespace StationKiosk.Host.Surfaces;

/// <summary>The headers of every answer: nothing foreign, nothing inline, nothing cached that a person could leave behind.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    // A year, as browsers recommend; whoever once came by https never comes without it.
    private const string Https = "max-age=31536000";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            if (context.Request.IsHttps)
            {
                headers.StrictTransportSecurity = Https;
            }

            headers.XContentTypeOptions = "nosniff";
            // A kiosk tells its own pages apart from a fresh start by it; to others it says nothing either.
            headers["Referrer-Policy"] = context.Features.Get<OnSurface>()?.Surface == Surface.Kiosk ? "same-origin" : "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "geolocation=(), microphone=(), usb=()";
            if (IsPart(context.Response.ContentType))
            {
                // Asked for again each time and answered 304: an upgrade shows at once, and nothing personal is in it.
                headers.CacheControl = "no-cache";
            }
            else if (headers.CacheControl.Count == 0 || context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    });

    private static bool IsPart(string? type) => type is not null
        && (type.StartsWith("text/css", StringComparison.Ordinal) || type.StartsWith("text/javascript", StringComparison.Ordinal) || type.StartsWith("image/svg", StringComparison.Ordinal));
}
