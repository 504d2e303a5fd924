using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;
using StationKiosk.Host.Usage;

namespace StationKiosk.Host.Kiosk;

/// <summary>
/// Puts the visit of a kiosk request beside it. The untouched home begins none, so that a station at rest keeps nothing; the first page
/// or choice beyond it does.
/// </summary>
internal sealed class KioskVisits(RequestDelegate next, KioskSessions sessions, UsageCounts usage)
{
    public const string Cookie = "sk-kiosk";
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    public async Task InvokeAsync(HttpContext context)
    {
        var visit = Visit.Of(context);
        if (visit.Surface == Surface.Kiosk && context.Features.Get<KioskSession>() is null)
        {
            if (Find(context, visit) is not { } session)
            {
                await CrowdedAsync(context, visit);
                return;
            }

            session.Life = LongestIdle(visit.Snapshot) + Slack;
            context.Features.Set(session);
            context.Features.Set(new SpokenLanguage(session.Language));
            if (IsToBeAsked(context, session))
            {
                context.Response.Redirect(context.Request.PathBase + BrokenOff.Page);
                return;
            }
        }

        await next(context);
        if (visit.Surface == Surface.Kiosk && IsPage(context) && context.Features.Get<KioskSession>() is { IsBegun: true } shown)
        {
            shown.Here = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
        }
    }

    private static bool IsPage(HttpContext context) => HttpMethods.IsGet(context.Request.Method) && context.Response.StatusCode == StatusCodes.Status200OK
        && context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;

    /// <summary>Ends the visit of a request; its answer takes the cookie away.</summary>
    public static void End(HttpContext context, KioskSessions sessions)
    {
        sessions.End(context.Request.Cookies[Cookie]);
        context.Response.Cookies.Delete(Cookie, Options(context));
    }

    private KioskSession? Find(HttpContext context, Visit visit)
    {
        var site = visit.Snapshot.Site;
        if (Known(context, visit) is { } known)
        {
            context.Features.Set(new KnownVisit(context.Request.Cookies[Cookie]!));
            known.Language = site.Languages.Contains(known.Language, StringComparer.Ordinal) ? known.Language : site.Languages[0];
            KeepBeforeAnswer(context, context.Request.Cookies[Cookie]!, known);
            return known;
        }

        if (visit.IsProbe || !Begins(context))
        {
            return sessions.Untouched(site.Id, site.Languages[0]);
        }

        if (sessions.Begin(site.Id, site.Languages[0], Address(context), visit.Trial) is not ({ } id, { } session))
        {
            return null;
        }

        if (!visit.IsPreview)
        {
            usage.Visited(visit.Snapshot);
        }

        context.Response.OnStarting(() =>
        {
            context.Response.Cookies.Append(Cookie, id, Options(context));
            return Task.CompletedTask;
        });
        KeepBeforeAnswer(context, id, session);
        return session;
    }

    private KioskSession? Known(HttpContext context, Visit visit)
    {
        var id = context.Request.Cookies[Cookie];
        // What was begun in a trial ends with it, and a trial begins with nothing of the visit before.
        if (visit.IsProbe || sessions.Find(id, visit.Snapshot, Address(context)) is not { } known || known.Trial != visit.Trial)
        {
            return null;
        }

        if (!IsAbandoned(context, known))
        {
            return known;
        }

        sessions.End(id);
        return null;
    }

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    // What was told is on the disk before the person sees that it was taken.
    private void KeepBeforeAnswer(HttpContext context, string id, KioskSession session) => context.Response.OnStarting(() =>
    {
        sessions.Keep(id, session);
        return Task.CompletedTask;
    });

    private static async Task CrowdedAsync(HttpContext context, Visit visit)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(string.Join("\n", visit.Snapshot.Site.Languages.Select(l => visit.Snapshot.TextsIn(l)["kiosk.crowded"].Text)));
    }

    // Nothing was told in it: whoever starts afresh has a visit of their own.
    private static bool IsAbandoned(HttpContext context, KioskSession session) => session.IsEmpty && BrokenOff.IsFresh(context.Request);

    // Until somebody has said that they are the same person, no page of the visit is shown and nothing is sent in its name.
    private static bool IsToBeAsked(HttpContext context, KioskSession session)
    {
        if (!session.IsBegun || context.Request.Path.Value is BrokenOff.Page or "/end" or "/stay" or "/settings")
        {
            return false;
        }

        session.IsDoubted |= BrokenOff.IsFresh(context.Request);
        if (!session.IsDoubted && BrokenOff.IsPage(context.Request))
        {
            session.LastPage = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
        }

        return session.IsDoubted && (BrokenOff.IsPage(context.Request) || HttpMethods.IsPost(context.Request.Method));
    }

    private static bool Begins(HttpContext context) => context.GetEndpoint() is not null && context.Request.Path.Value is not ("/" or "" or "/end" or "/stay" or "/error" or BrokenOff.Page);

    private static CookieOptions Options(HttpContext context) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", IsEssential = true };

    private static TimeSpan LongestIdle(Snapshot site)
    {
        var times = site.Tiles.Select(t => site.Look.Idle.With(t.Idle)).Append(site.Look.Idle).Select(t => t.For(isLarge: true)).ToList();
        return TimeSpan.FromSeconds(times.Max(t => t.WarnAfter) + times.Max(t => t.Answer));
    }
}
