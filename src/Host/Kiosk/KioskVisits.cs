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

    public Task InvokeAsync(HttpContext context)
    {
        var visit = Visit.Of(context);
        if (visit.Surface == Surface.Kiosk && context.Features.Get<KioskSession>() is null)
        {
            var session = Find(context, visit);
            session.Life = LongestIdle(visit.Snapshot) + Slack;
            context.Features.Set(session);
            context.Features.Set(new SpokenLanguage(session.Language));
        }

        return next(context);
    }

    /// <summary>Ends the visit of a request; its answer takes the cookie away.</summary>
    public static void End(HttpContext context, KioskSessions sessions)
    {
        sessions.End(context.Request.Cookies[Cookie]);
        context.Response.Cookies.Delete(Cookie, Options(context));
    }

    private KioskSession Find(HttpContext context, Visit visit)
    {
        var site = visit.Snapshot.Site;
        // What was begun in a trial ends with it, and a trial begins with nothing of the visit before.
        if (!visit.IsProbe && sessions.Find(context.Request.Cookies[Cookie], site.Id) is { } known && known.Trial == visit.Trial)
        {
            known.Language = site.Languages.Contains(known.Language, StringComparer.Ordinal) ? known.Language : site.Languages[0];
            return known;
        }

        if (visit.IsProbe || !Begins(context))
        {
            return new KioskSession(site.Id, site.Languages[0], DateTimeOffset.UnixEpoch);
        }

        var (id, session) = sessions.Begin(site.Id, site.Languages[0], visit.Trial);
        if (!visit.IsPreview)
        {
            usage.Visited(visit.Snapshot);
        }

        context.Response.OnStarting(() =>
        {
            context.Response.Cookies.Append(Cookie, id, Options(context));
            return Task.CompletedTask;
        });
        return session;
    }

    private static bool Begins(HttpContext context) => context.GetEndpoint() is not null && context.Request.Path.Value is not ("/" or "" or "/end" or "/stay" or "/error");

    private static CookieOptions Options(HttpContext context) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", IsEssential = true };

    private static TimeSpan LongestIdle(Snapshot site)
    {
        var times = site.Tiles.Select(t => t.Idle).OfType<IdleTimes>().Append(site.Look.Idle).ToList();
        return TimeSpan.FromSeconds(Math.Max(KioskFrame.LargeWarnAfter, times.Max(t => t.WarnAfter)) + times.Max(t => t.Answer));
    }
}
