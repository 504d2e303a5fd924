using System.Globalization;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Kiosk;

/// <summary>
/// GET /theme.css: a site's own colours, made readable, and the size of its screen. White text on the brand colour has at least 7:1, so a
/// colour that is too light is darkened rather than refused.
/// </summary>
internal sealed class Theme(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var visit = Visit.Of(context);
        if (visit.Surface != Surface.Kiosk || context.Request.Path != "/theme.css")
        {
            return next(context);
        }

        context.Response.ContentType = "text/css; charset=utf-8";
        return context.Response.WriteAsync(Css(visit.Snapshot.Look));
    }

    public static string Css(SiteLook look)
    {
        var brand = Colour.Read(look.Brand, new(11, 79, 138)).ReadableOn(Colour.White, 7);
        var accent = Colour.Read(look.Accent, new(194, 65, 12)).ReadableOn(Colour.White, 4.5);
        return string.Create(CultureInfo.InvariantCulture, $$"""
            :root {
              --brand: {{brand}};
              --brand-deep: {{brand.Mix(Colour.Ink, 0.45)}};
              --brand-soft: {{brand.Mix(Colour.White, 0.78)}};
              --brand-weak: {{brand.Mix(Colour.White, 0.91)}};
              --brand-ink: #fff;
              --accent: {{accent}};
              --accent-weak: {{accent.Mix(Colour.White, 0.88)}};
              --reach: min({{Reach.Offset(look)}}px, {{Reach.MostEmpty * 100}}vh);
            }
            """);
    }
}
