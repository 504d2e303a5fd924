using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Staff;
using StationKiosk.Host.Tables;
using StationKiosk.Records;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>A module's first page for staff: what waits to be done, and everything else there is.</summary>
[EveryAccount]
internal sealed class IndexModel(ModuleInstance module, StaffVisit staff, RecordDesk desk, StatusBoard board, ITexts texts) : PageModel
{
    public ModuleInstance Module => module;

    public IReadOnlyList<TodayEntry> Work { get; private set; } = [];

    public IReadOnlyList<FrameLink> Places { get; private set; } = [];

    public ModuleStatus? Status { get; private set; }

    public void OnGet()
    {
        var site = Visit.Of(HttpContext).Snapshot;
        Status = site.Status.TryGetValue(module.Info.Id, out var status) ? board.Now(status) : null;
        Work = [.. new ModuleWorkload(module, staff, desk.Today, texts).Find()];
        Places = [.. Links()];
    }

    private IEnumerable<FrameLink> Links()
    {
        var id = module.Info.Id;
        foreach (var (name, table) in module.Definition.Tables.Where(t => staff.May(t.Value.Permission)))
        {
            yield return new FrameLink(texts.Show(table.Title), MenuPaths.Table(id, name), "list-checks", false, (int)module.Store.Count(new RecordQuery { Collection = module.Stored(table.Collection) }, 99_999).Value);
        }

        foreach (var (name, list) in module.Definition.Checklists.Where(c => staff.May(MenuPaths.RecordsPermission(module.Definition, id, c.Value.Collection))))
        {
            yield return new FrameLink(texts.Show(list.Title), MenuPaths.Checklist(id, name), "clipboard-check", false);
        }

        foreach (var (name, kind) in module.Definition.Cases.Where(_ => staff.May(MenuPaths.CasesPermission(id))))
        {
            yield return new FrameLink(texts.Show(kind.Title), MenuPaths.Queue(id, name), "clipboard-list", false, (int)CaseQueue.Count(module, name, CaseScope.Of(staff, module)).Value);
        }

        foreach (var (name, import) in module.Definition.Imports.Where(_ => staff.May(MenuPaths.ImportPermission(id))))
        {
            yield return new FrameLink(texts.Show(import.Title), MenuPaths.Import(id, name), "upload", false);
        }

        foreach (var (name, report) in module.Definition.Reports.Where(_ => staff.May(MenuPaths.CasesPermission(id))))
        {
            yield return new FrameLink(texts.Show(report.Title), MenuPaths.Report(id, name), "chart-column", false);
        }

        foreach (var (name, screen) in module.Definition.Screens.Where(s => s.Value.Map && staff.May(MenuPaths.RecordsPermission(module.Definition, id, s.Value.Collection))))
        {
            yield return new FrameLink(texts["map.sheet.of", texts.Show(screen.Title).Text], MenuPaths.Map(id, name), "map", false);
        }

        foreach (var entry in module.Definition.Menu.Where(e => staff.May(e.Permission)))
        {
            yield return new FrameLink(texts.Show(entry.Label), $"/m/{id}/{entry.Path}", "chevron-right", false);
        }
    }
}
