using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Texts;
using StationKiosk.Sdk.Hours;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Kiosk;

/// <summary>What the layout of every kiosk page shows around the page.</summary>
internal sealed class KioskFrame(IHttpContextAccessor accessor, Visit visit, KioskSession session, KioskScreen screen, TimeProvider clock)
{
    private HttpContext Context => accessor.HttpContext!;

    /// <summary>Whether staff try a draft on this kiosk.</summary>
    public bool IsPreview => visit.IsPreview;

    public KioskSession Session => session;

    public KioskScreen Screen => screen;

    public SiteInfo Site => visit.Snapshot.Site;

    public SiteLook Look => visit.Snapshot.Look;

    public ITexts Texts => visit.Snapshot.TextsIn(session.Language);

    public CultureInfo Culture => TextCatalog.CultureOf(session.Language);

    /// <summary>The station at this moment: whether somebody is there, and when again.</summary>
    public StationNow Station => Site.At(clock.GetUtcNow());

    public DateTime Now => Station.Local;

    public string Home => Context.Request.PathBase + "/";

    public bool IsHome => Context.Request.Path.Value is "/" or "";

    /// <summary>Whether it is asked who stands here: nothing leads on from that page but its answers.</summary>
    public bool IsStill => Context.Request.Path == BrokenOff.Page;

    public string? Module => Context.Request.RouteValues["module"] as string ?? Context.Features.Get<ErrorReport>()?.Module;

    public ModuleTile? Tile => visit.Snapshot.Tiles.FirstOrDefault(t => t.Id == Module);

    /// <summary>Where the module of the page leads next, as far as it is served here and meant for what the page is about.</summary>
    public IEnumerable<LeadLink> Leads => (Tile?.Leads ?? [])
        .Where(l => l.Module != Module && visit.Snapshot.Modules.ContainsKey(l.Module) && (l.Topics.Count == 0 || l.Topics.Intersect(screen.Topics, StringComparer.Ordinal).Any()))
        .Select(l => new LeadLink($"{Home}m/{l.Module}{(l.Page is null ? "" : "/" + l.Page)}", l.Label, l.Why, visit.Snapshot.Modules[l.Module].Tile.Icon, visit.Snapshot.Modules[l.Module].Tile.Accent));

    /// <summary>A form of this visit that was left half-way and can be gone on with; null when there is none.</summary>
    public (string Href, string Title, string Key)? Unfinished =>
        session.Unfinished(d => visit.Snapshot.Modules.ContainsKey(d.Module.Info.Id)) is { } left
            ? ($"{Home}m/{left.Module.Info.Id}/form/{left.Id}?key={left.Key}&step={left.At}", Texts.Show(left.Form.Title).Text + (left.Title.Length > 0 ? " · " + left.Title : ""), left.Key)
            : null;

    /// <summary>Whether the page is one of a module that is on the home but not served now.</summary>
    public bool IsShut => Tile is { } tile && !visit.Snapshot.Modules.ContainsKey(tile.Id);

    /// <summary>Where the dock's back button leads; null on the home, which has nothing behind it.</summary>
    public string? Back => IsHome ? null : screen.Back is { } back ? back.Replace("~/", Home, StringComparison.Ordinal) : Home;

    /// <summary>What style and scripts need to know of the visit and the page, as attributes of the document.</summary>
    public IHtmlContent Flags
    {
        get
        {
            var flags = new StringBuilder();
            Add("home", Home);
            Add("page", IsHome ? "home" : IsStill ? "still" : "inner");
            Add("accent", Tile?.Accent);
            Add("large", session.IsLarge ? "" : null);
            Add("reach", session.IsReach ? "" : null);
            Add("begun", session.IsBegun ? "" : null);
            Add("unkept", session.Unkept?.Page);
            Add("idle-warn", Number(Idle.WarnAfter));
            Add("idle-answer", Number(Idle.Answer));
            Add("ends-after", EndsAfter is { } ends ? Number(ends) : null);
            Add("attract-after", IsHome && !session.IsBegun ? Number(Look.AttractAfter) : null);
            return new HtmlString(flags.ToString());

            void Add(string name, string? value) => _ = value is null ? flags : flags.Append(CultureInfo.InvariantCulture, $" data-{name}=\"{HtmlEncoder.Default.Encode(value)}\"");
        }
    }

    /// <summary>Whether the page has to say that what was filled in is lost; it says so once.</summary>
    public bool TellLost()
    {
        var hasLost = session.HasLost;
        session.HasLost = false;
        return hasLost;
    }

    /// <summary>The page itself, to come back to after a change of language or size.</summary>
    public string Here => Context.Features.Get<ErrorReport>() is null ? Context.Request.PathBase + Context.Request.Path + Context.Request.QueryString : Home;

    /// <summary>The other languages of the site by their own names.</summary>
    public IEnumerable<(string Tag, string Name)> OtherLanguages =>
        Site.Languages.Where(l => l != session.Language).Select(l => (l, visit.Snapshot.TextsIn(l)["kiosk.language.name"].Text));

    public IdleTimes Idle => (Tile is { } tile ? Look.Idle.With(tile.Idle) : Look.Idle).For(session.IsLarge);

    public int? EndsAfter => screen.EndsAfter is { } seconds ? Math.Max(seconds, IdleConfig.LeastAnswer) : null;

    public string Today => Now.ToString(Texts["kiosk.date.format"], Culture);

    public string Time => Now.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>An instant as people in front of the screen say it: day and minute, in the station's time.</summary>
    public string MinuteOf(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Site.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The minute of an instant, in the station's time.</summary>
    public string TimeOf(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Site.TimeZone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Whether somebody is there now and until when, or when again and why not; null when the station has no hours.</summary>
    public string? OpenNow
    {
        get
        {
            var now = Station;
            if (now.Site.Hours is null)
            {
                return null;
            }

            return now switch
            {
                { Closes: { } closes } => Texts["kiosk.hours.open", closes.TimeOfDay == TimeSpan.Zero ? "24:00" : closes.ToString("HH:mm", CultureInfo.InvariantCulture)],
                { Reason: { } reason } => Texts["kiosk.hours.why", Texts["kiosk.hours.nobody", now.Again(Texts)], Texts.Show(reason).Text],
                _ => Texts["kiosk.hours.nobody", now.Again(Texts)],
            };
        }
    }

    /// <summary>Where one asks to be called back while nobody is there; null while somebody is, and where no service takes it.</summary>
    public string? CallBack => Station.IsOpen ? null
        : visit.Snapshot.Tiles.Select(t => t.CallBack).FirstOrDefault(m => m is not null && visit.Snapshot.Modules.ContainsKey(m)) is { } module ? $"{Home}m/{module}" : null;

    public IReadOnlyList<OpeningLine> Opening => Site.Hours is { } hours ? [.. OpeningLines.Of(hours, Texts, Culture), .. OpeningLines.Special(hours, Station.Today, Texts, Culture)] : [];

    public string Greeting => Texts[Now.Hour switch
    {
        < 5 => "kiosk.greeting.night",
        < 11 => "kiosk.greeting.morning",
        < 13 => "kiosk.greeting.noon",
        < 18 => "kiosk.greeting.afternoon",
        _ => "kiosk.greeting.evening",
    }];

    /// <summary>
    /// Where to find a person, as sentences need it: "the desk (on the left as you come in)", and when, while nobody is there.
    /// </summary>
    public string Desk => (Site.Desk, Station.IsOpen) switch
    {
        (null, true) => Texts["kiosk.help.any-desk"],
        (null, false) => Texts["kiosk.help.desk-at", Station.Again(Texts)],
        ({ } desk, true) => Texts["kiosk.help.desk-at", Texts.Show(desk).Text],
        ({ } desk, false) => Texts["kiosk.help.desk-at-when", Texts.Show(desk).Text, Station.Again(Texts)],
    };

    public string Phone => Site.Phone ?? Texts["kiosk.help.no-phone"];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
