using StationKiosk.Host.Accounts;
using StationKiosk.Host.Employers;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Staff;

/// <summary>What stands around every page of the console: menu, sites, languages, and whom it greets.</summary>
internal sealed class StaffFrame(Visit visit, StaffVisit staff, EngineStarts starts, ITexts texts, IHttpContextAccessor accessor)
{
    private HttpRequest Request => accessor.HttpContext!.Request;

    public string Base => Request.PathBase.Value ?? "";

    public string Site => texts.Show(visit.Snapshot.Site.Name);

    public Account? Account => staff.Account;

    public bool IsSafeMode => visit.Live.IsSafeMode;

    /// <summary>Why the host is in safe mode and what to do, in one or two sentences.</summary>
    public IEnumerable<string> SafeModeWords()
    {
        yield return starts.SafeModeBy.Length > 0 ? texts["staff.safe-mode.by-staff", starts.SafeModeBy] : texts["staff.safe-mode.failed"];
        yield return MayManagePlugins ? texts[starts.SafeModeBy.Length > 0 ? "staff.safe-mode.do.back" : "staff.safe-mode.do"] : texts["staff.safe-mode.do.ask"];
    }

    /// <summary>Whether there are cases that this account may look for.</summary>
    public bool MayFind => visit.Snapshot.Modules.Values.Any(m => m.Definition.Cases.Count > 0 && staff.May(MenuPaths.CasesPermission(m.Info.Id)));

    public bool MayManagePlugins => staff.MayOn(RoleGrant.Everywhere, Permission.Plugins);

    public bool IsDemo => visit.Snapshot.Look.IsDemo;

    /// <summary>Where a form that changes the language leads back to.</summary>
    public string Here => HttpMethods.IsGet(Request.Method) ? $"{Request.PathBase}{Request.Path}{Request.QueryString}" : $"{Base}/";

    /// <summary>The sentence about what was just done, which the address names by key.</summary>
    public string? Done => Request.Query["done"] is [{ Length: > 0 and < 60 } key] && texts.Has("staff.done." + key) ? texts["staff.done." + key].Text : null;

    /// <summary>The sites this account may enter, by name.</summary>
    public IReadOnlyList<FrameLink> Sites => [.. visit.Live.Sites.Values
        .Where(s => staff.MayEnter(s.Site.Id))
        .Select(s => new FrameLink(texts.Show(s.Site.Name), $"/s/{s.Site.Id}/", s.Site.Id == SnapshotBuilder.District ? "landmark" : "store", s.Site.Id == staff.Site))];

    /// <summary>An instant as the clock on the station's wall showed it.</summary>
    public string When(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, visit.Snapshot.Site.TimeZone).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    public string SiteName(string id) => visit.Live.Sites.TryGetValue(id, out var site) ? texts.Show(site.Site.Name) : id;

    public IReadOnlyList<FrameGroup> Menu()
    {
        if (staff.Account is null)
        {
            return [];
        }

        var own = Own().Where(l => l.Permission.Length == 0 || staff.May(l.Permission)).Select(l => Link(texts[l.Key], l.Path, l.Icon));
        var groups = new List<FrameGroup> { new("", HasEmployers ? [.. own, Link(texts["employers.menu"], "/employers", "building-2")] : [.. own]) };
        foreach (var module in visit.Snapshot.Tiles.Select(t => visit.Snapshot.Modules.GetValueOrDefault(t.Id)).OfType<ModuleInstance>())
        {
            if (Module(module) is { Count: > 0 } links)
            {
                groups.Add(new FrameGroup(texts.Show(module.Info.Title), links));
            }
        }

        groups.Add(new FrameGroup(texts["staff.menu.host"], [.. Host().Where(l => l.Permission == Permission.Plugins ? MayManagePlugins : staff.May(l.Permission)).Select(l => Link(texts[l.Key], l.Path, l.Icon))]));
        return [.. groups.Where(g => g.Links.Count > 0)];
    }

    // Nobody sees a list in which nothing of theirs can stand.
    private bool HasEmployers => EmployerPart.Of(visit.Snapshot.Modules.Values).Any(p => staff.May(MenuPaths.RecordsPermission(p.Module.Definition, p.Module.Info.Id, p.Collection)));

    private static IEnumerable<(string Key, string Path, string Icon, string Permission)> Own() =>
    [
        ("staff.menu.home", "/", "house", ""),
        ("staff.menu.calls", "/calls", "phone-call", Permission.Calls),
        ("staff.menu.find", "/find", "search", ""),
        ("staff.menu.prefill", "/prefill", "keyboard", Permission.Persons),
    ];

    private static IEnumerable<(string Key, string Path, string Icon, string Permission)> Host() =>
    [
        ("staff.menu.repairs", "/repairs", "wrench", Permission.Repairs),
        ("staff.menu.plugins", "/plugins", "plug", Permission.Plugins),
        ("staff.menu.texts", "/texts", "type", Permission.Config),
        ("staff.menu.packages", "/packages", "package", Permission.ConfigWrite),
        ("staff.menu.designer", "/designer", "layout-grid", Permission.Config),
        ("staff.menu.configuration", "/configuration", "settings", Permission.Config),
        ("staff.menu.accounts", "/accounts", "users", Permission.Accounts),
        ("staff.menu.audit", "/audit", "history", Permission.Audit),
        ("staff.menu.retention", "/retention", "shield-check", Permission.Audit),
    ];

    private List<FrameLink> Module(ModuleInstance module)
    {
        var id = module.Info.Id;
        var links = new List<FrameLink>();
        foreach (var (name, table) in module.Definition.Tables.Where(t => staff.May(t.Value.Permission)))
        {
            links.Add(Link(texts.Show(table.Title), MenuPaths.Table(id, name), "list-checks"));
        }

        foreach (var (name, kind) in module.Definition.Cases.Where(_ => staff.May(MenuPaths.CasesPermission(id))))
        {
            links.Add(Link(texts.Show(kind.Title), MenuPaths.Queue(id, name), "clipboard-list"));
        }

        foreach (var (name, import) in module.Definition.Imports.Where(_ => staff.May(MenuPaths.ImportPermission(id))))
        {
            links.Add(Link(texts.Show(import.Title), MenuPaths.Import(id, name), "upload"));
        }

        links.AddRange(Overviews(module));
        if (module.Definition.Links.Values.Any(l => staff.May(l.Permission)))
        {
            links.Add(Link(texts["links.menu"], MenuPaths.Links(id), "link"));
        }

        foreach (var entry in module.Definition.Menu.Where(e => staff.May(e.Permission)))
        {
            links.Add(Link(texts.Show(entry.Label), $"/m/{id}/{entry.Path}", "chevron-right"));
        }

        return links;
    }

    // What is made of all records together: how they stand, how many there are, where they are.
    private IEnumerable<FrameLink> Overviews(ModuleInstance module)
    {
        var id = module.Info.Id;
        foreach (var (name, list) in module.Definition.Checklists.Where(c => staff.May(MenuPaths.RecordsPermission(module.Definition, id, c.Value.Collection))))
        {
            yield return Link(texts.Show(list.Title), MenuPaths.Checklist(id, name), "clipboard-check");
        }

        foreach (var (name, report) in module.Definition.Reports.Where(_ => staff.May(MenuPaths.CasesPermission(id))))
        {
            yield return Link(texts.Show(report.Title), MenuPaths.Report(id, name), "chart-column");
        }

        foreach (var (name, screen) in module.Definition.Screens.Where(s => s.Value.Map && staff.May(MenuPaths.RecordsPermission(module.Definition, id, s.Value.Collection))))
        {
            yield return Link(texts["map.sheet.of", texts.Show(screen.Title).Text], MenuPaths.Map(id, name), "map");
        }
    }

    private FrameLink Link(string label, string path, string icon)
    {
        var here = Request.Path.Value ?? "/";
        var isCurrent = path == "/" ? here == "/" : here == path || here.StartsWith(path + "/", StringComparison.Ordinal);
        return new FrameLink(label, Base + path, icon, isCurrent);
    }
}
