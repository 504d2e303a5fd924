using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Accounts;

/// <summary>
/// Stands before every page of the console: who is it, does the request come from a page of ours, and may they see this page here?
/// The kiosk has no accounts at all, so nothing happens there.
/// </summary>
internal sealed class StaffDoor(RequestDelegate next, SessionBook sessions, RoleBook roles, FactorBook factors)
{
    private static readonly Account Host = new() { Id = "host", Login = "host", Name = "host", Roles = [] };

    /// <summary>Whether a request is made to change something.</summary>
    public static bool IsChange(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    public async Task InvokeAsync(HttpContext context)
    {
        var visit = Visit.Of(context);
        if (visit.Surface != Surface.Staff)
        {
            await next(context);
            return;
        }

        var staff = await WhoAsync(context, visit);
        context.Features.Set(staff);
        context.Features.Set(new SpokenLanguage(staff.Language));
        if (!visit.IsProbe && IsChange(context.Request) && context.Request.Headers["Sec-Fetch-Site"] != "same-origin")
        {
            Refuse(context, new StaffRefusal("staff.error.foreign"));
            return;
        }

        var page = context.GetEndpoint();
        if (page is null || page.Metadata.GetMetadata<OpenPageAttribute>() is not null)
        {
            await next(context);
        }
        else if (staff.Account is null)
        {
            var way = staff.Pending is null ? "sign-in" : "second-factor";
            context.Response.Redirect($"{context.Request.PathBase}/{way}{QueryString.Create("return", Local(context.Request))}");
        }
        else if (!staff.MayEnter(staff.Site))
        {
            TurnAway(context, visit, staff.Account);
        }
        else if (Refusal(context, staff, page) is { } refusal)
        {
            Refuse(context, refusal);
        }
        else
        {
            await next(context);
        }
    }

    private static StaffRefusal? Refusal(HttpContext context, StaffVisit staff, Endpoint page)
    {
        if (!PageNeeds.AreDeclared(page.Metadata))
        {
            return new StaffRefusal("staff.error.forbidden");
        }

        return PageNeeds.Missing(context, staff, page.Metadata, IsChange(context.Request)) is { } need ? StaffRefusal.Of(need) : null;
    }

    private async Task<StaffVisit> WhoAsync(HttpContext context, Visit visit)
    {
        if (visit.IsProbe)
        {
            return new StaffVisit(visit, roles, Host, null, visit.Snapshot.Site.Languages[0], "");
        }

        var found = context.Request.Cookies[StaffCookies.Session] is { Length: > 0 } secret ? await sessions.FindAsync(secret) : null;
        var language = ConsoleLanguages.Choose(found?.Account.Language, StaffCookies.Language(context), context.Request, visit.Snapshot.Site);
        var from = context.Connection.RemoteIpAddress?.ToString() ?? "";
        return found is { } who && !who.Session.IsProven && factors.IsNeeded(who.Account)
            ? new StaffVisit(visit, roles, null, who.Session, language, from) { Pending = who.Account }
            : new StaffVisit(visit, roles, found?.Account, found?.Session, language, from);
    }

    // Whoever works at another station is led there from the front page; a deep link is refused.
    private static void TurnAway(HttpContext context, Visit visit, Account account)
    {
        var own = visit.Live.Sites.Keys.Where(s => account.Roles.Any(r => r.Covers(s))).OrderBy(s => s == SnapshotBuilder.District).FirstOrDefault();
        if (own is not null && context.Request.Path == "/" && HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect($"/s/{own}/");
            return;
        }

        Refuse(context, new StaffRefusal("staff.error.site"));
    }

    private static void Refuse(HttpContext context, StaffRefusal refusal)
    {
        context.Features.Set(refusal);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
    }

    private static string Local(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) ? $"{request.PathBase}{request.Path}{request.QueryString}" : $"{request.PathBase}/";
}
