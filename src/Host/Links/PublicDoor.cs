using StationKiosk.Host.Accounts;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;
using StationKiosk.Sdk.Links;

namespace StationKiosk.Host.Links;

/// <summary>
/// Stands before the pages that plugins have for people outside: none of them answers a device that was not enrolled with a link of that very
/// page, module and site. It is not there for everybody else, so that nobody learns what there is.
/// </summary>
internal sealed class PublicDoor(RequestDelegate next, LinkBook links)
{
    public const string Cookie = "sk-public";
    private static readonly TimeSpan Life = TimeSpan.FromDays(400);

    public async Task InvokeAsync(HttpContext context)
    {
        var visit = Visit.Of(context);
        if (visit.Surface != Surface.Public)
        {
            await next(context);
            return;
        }

        context.Features.Set(new SpokenLanguage(ConsoleLanguages.Choose(null, null, context.Request, visit.Snapshot.Site)));
        if (context.GetEndpoint()?.Metadata.GetMetadata<PluginMetadata>() is null)
        {
            await next(context);
            return;
        }

        if (await BoundAsync(context, visit) is not { } link)
        {
            context.SetEndpoint(null);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Features.Set(link);
        await next(context);
    }

    public static void Remember(HttpContext context, string secret) => context.Response.Cookies.Append(Cookie, secret, new CookieOptions
    {
        HttpOnly = true,
        // Lax, so that the page opens from the message that the hotel keeps its address in; changes are bound to tokens in forms.
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/",
        MaxAge = Life,
        IsEssential = true,
    });

    private async Task<BoundLink?> BoundAsync(HttpContext context, Visit visit)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } secret
            || context.Request.RouteValues["module"] is not string id
            || !visit.Snapshot.Modules.TryGetValue(id, out var module)
            || await links.FindAsync(secret, link => Definition(module, link)?.IdleDays ?? 0) is not { } found
            || found.Module != id
            || found.Site != visit.Snapshot.Site.Id
            || Definition(module, found) is not { } definition)
        {
            return null;
        }

        return context.Request.Path.StartsWithSegments($"/m/{id}/{definition.Path}", StringComparison.OrdinalIgnoreCase)
            && module.Store.Get(module.Stored(definition.Collection), found.RecordId) is not null
            ? new BoundLink { Kind = found.Kind, RecordId = found.RecordId, Name = found.Name }
            : null;
    }

    private static LinkDefinition? Definition(ModuleInstance module, Link link) => module.Definition.Links.GetValueOrDefault(link.Kind);
}
