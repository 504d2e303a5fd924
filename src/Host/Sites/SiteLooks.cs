using StationKiosk.Host.Configuration.Files;
using StationKiosk.Sdk.Hours;

namespace StationKiosk.Host.Sites;

/// <summary>Screens of a site from its configuration.</summary>
internal static class SiteLooks
{
    public static SiteLook Of(StationConfig station, bool isDemo) => new()
    {
        Brand = station.Theme.Brand,
        Accent = station.Theme.Accent,
        Photo = station.Theme.Photo,
        Crest = station.Theme.Crest,
        Idle = IdleTimes.Of(station.Idle),
        AttractAfter = station.Attract.Enabled ? station.Attract.AfterSeconds : 0,
        Headline = station.Attract.Title,
        Slogan = station.Attract.Text,
        Privacy = station.Privacy,
        PixelPitch = station.Screen.PixelPitchMm,
        TopHeight = station.Screen.TopHeightMm,
        ScreenHeight = station.Screen.DiagonalInches * 25.4 * (station.Screen.Orientation == ScreenOrientation.Wide ? 9 : 16) / Math.Sqrt((16 * 16) + (9 * 9)),
        IsDemo = isDemo,
    };

    public static ModuleTile Tile(string id, ModuleHead head) => new()
    {
        Id = id,
        Title = head.Title,
        Subtitle = head.Subtitle,
        Icon = head.Icon,
        Accent = head.Accent.ToString().ToLowerInvariant(),
        Hours = head.Hours.Count > 0 ? new WeekHours { Week = Enum.GetValues<DayOfWeek>().ToDictionary(d => d, _ => OpenSpan.Hours(head.Hours)) } : null,
        Alternative = head.Alternative,
        NeedsStaff = head.NeedsStaff,
        CallBack = head.CallBack,
        Leads = [.. head.Leads.Values.OrderBy(l => l.Order ?? 0).Select(l => new Lead(l.Module, l.Label, l.Why, l.Topics, l.Page))],
        Idle = head.Idle,
    };
}
