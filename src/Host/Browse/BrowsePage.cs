using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Kiosk;
using StationKiosk.Host.Maps;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Hours;
using StationKiosk.Sdk.Screens;
using StationKiosk.Sdk.Texts;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Browse;

/// <summary>What the kiosk pages over a module's list screens share: the module, the screen of the address, the visit.</summary>
public abstract class BrowsePage : PageModel
{
    internal ModuleInstance Module => HttpContext.RequestServices.GetRequiredService<ModuleInstance>();

    internal KioskSession Session => HttpContext.RequestServices.GetRequiredService<KioskSession>();

    internal KioskScreen Frame => HttpContext.RequestServices.GetRequiredService<KioskScreen>();

    internal ITexts Texts => HttpContext.RequestServices.GetRequiredService<ITexts>();

    /// <summary>The station at this moment.</summary>
    internal StationNow Station => Module.Info.Site.At(HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    internal DateOnly Today => Station.Today;

    /// <summary>The id of the screen; the first one when the address names none.</summary>
    internal string ScreenId { get; private set; } = "";

    internal BrowseScreen Shown => Module.Definition.Screens[ScreenId];

    internal BrowseState State { get; private set; } = new();

    internal BrowseReader Reader => new(Module, Shown, Station);

    /// <summary>Whether the module has the screen; the page answers 404 when it does not.</summary>
    internal bool Open(string? screen)
    {
        var id = screen ?? Module.Definition.Screens.Keys.FirstOrDefault();
        if (id is null || !Module.Definition.Screens.ContainsKey(id))
        {
            return false;
        }

        ScreenId = id;
        State = BrowseState.Read(Request.Query, Shown);
        return true;
    }

    internal RecordView View(Record record) => RecordReading.View(Module, Shown.Collection, Shown.Present, record, new PresentContext
    {
        Texts = Texts,
        Module = Module.Info,
        Today = Today,
        Now = Station,
    });

    internal bool IsPicked(Record record) => Session.IsPicked(Module.Info.Id, Key(record.Id));

    internal IReadOnlyList<Record> Picked() =>
        [.. Session.Picked(Module.Info.Id).Where(k => k.StartsWith(ScreenId + "/", StringComparison.Ordinal)).Select(k => Reader.Visible(k[(ScreenId.Length + 1)..])).OfType<Record>()];

    internal string Key(string record) => $"{ScreenId}/{record}";

    /// <summary>A record on the map, with the number of its row; 0 for one alone.</summary>
    internal MapSpot Spot(Record record, int number, bool isLink = false) => new(number, View(record).Title, Reader.PlaceOf(record), isLink ? ItemUrl(record.Id) : null);

    /// <summary>The map of some records; nothing when the screen has none, or nobody knows where they are.</summary>
    internal IHtmlContent? Map(IEnumerable<MapSpot> spots, MapSizes sizes) => Shown.Map ? MapDrawing.Of(Module.Info.Site, spots, sizes, Texts) : null;

    internal string ListUrl(BrowseState state) => $"{Request.PathBase}/m/{Module.Info.Id}/list/{ScreenId}{state.ToQuery()}";

    internal string FilterUrl(string filter) => $"{Request.PathBase}/m/{Module.Info.Id}/filter/{ScreenId}/{filter}{State.ToQuery()}";

    internal string SortUrl() => $"{Request.PathBase}/m/{Module.Info.Id}/sort/{ScreenId}{State.ToQuery()}";

    /// <summary>The page of the filters from the given place on.</summary>
    internal string MoreUrl(int from) => $"{Request.PathBase}/m/{Module.Info.Id}/more/{ScreenId}{QueryString.Create("from", $"{from}")}{State.ToQuery().Replace('?', '&')}";

    /// <summary>What a tap on a filter leads to: a switch is turned, any other shows its options.</summary>
    internal string FilterTapUrl(string filter) => IsSwitch(filter) ? ListUrl(State.With(filter, State.Chosen.ContainsKey(filter) ? null : "on")) : FilterUrl(filter);

    /// <summary>What a filter's chip says: its name, or what is chosen.</summary>
    internal string ChipLabel(string filter) => Texts.Show(State.Chosen.TryGetValue(filter, out var option) && !IsSwitch(filter)
        ? Reader.Label(filter, option)
        : Shown.Filters[filter].Label).Text;

    internal string SearchUrl() => $"{Request.PathBase}/m/{Module.Info.Id}/search/{ScreenId}{State.ToQuery()}";

    internal string ItemUrl(string record) => Shown.Detail is { } own
        ? $"{Request.PathBase}/m/{Module.Info.Id}/{own}/{record}{State.ToQuery()}"
        : $"{Request.PathBase}/m/{Module.Info.Id}/item/{ScreenId}/{record}{State.ToQuery()}";

    internal string SlipUrl(string? record = null) => $"{Request.PathBase}/m/{Module.Info.Id}/slip/{ScreenId}{(record is null ? "" : "/" + record)}{State.ToQuery()}";

    private bool IsSwitch(string filter) => BrowseReader.IsSwitch(Shown.Filters[filter]);
}
