using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Designer;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Configuration;

/// <summary>How a change of the district goes where it is, before it goes on to the next stations or back.</summary>
[Needs(Permission.Config)]
[Needs(Permission.ConfigWrite, ToChange = true)]
internal sealed class RolloutModel(RolloutDesk desk, RolloutConflicts conflicts, Visit visit, StaffVisit staff, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Path { get; set; } = "";

    public RolloutLook Look { get; private set; } = null!;

    /// <summary>What the next stations say themselves against it.</summary>
    public DistrictPlan Plan { get; private set; } = DistrictPlan.None;

    public string? Problem { get; private set; }

    public bool MayWrite => staff.May(Permission.ConfigWrite);

    /// <summary>A service's file by its title, where it has one.</summary>
    public string Name => visit.Live.Sites.Values.Select(s => s.Tiles.FirstOrDefault(t => t.Id == Module)).FirstOrDefault(t => t is not null) is { } tile ? texts.Show(tile.Title).Text : Path;

    /// <summary>The service that the file is of; empty for the settings of the district, which concern all.</summary>
    public string Module => Path.StartsWith("district/modules/", StringComparison.Ordinal) ? System.IO.Path.GetFileNameWithoutExtension(Path) : "";

    /// <summary>The stations that have it, each with the state of what the change concerns.</summary>
    public IReadOnlyList<(LocalizedText Name, IReadOnlyList<ModuleStatus> Modules)> Served
    {
        get
        {
            var board = HttpContext.RequestServices.GetRequiredService<StatusBoard>();
            return
            [
                .. Look.Have.Where(s => visit.Live.Sites.ContainsKey(s.Station)).Select(s => visit.Live.Sites[s.Station])
                    .Select(s => (s.Site.Name, (IReadOnlyList<ModuleStatus>)[.. board.Modules(s).Where(m => m.Module == Module || Module.Length == 0)])),
            ];
        }
    }

    public string Names(IEnumerable<string> stations) => string.Join(texts["designer.impact.and"].Text, stations.Select(s => visit.Live.Sites.TryGetValue(s, out var site) ? texts.Show(site.Site.Name).Text : s));

    public async Task<IActionResult> OnGetAsync() => await ElsewhereAsync() ?? Page();

    public async Task<IActionResult> OnPostOnAsync(int ring, string? against)
    {
        if (await ElsewhereAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        if (Plan.Contradicts && against is not ("strip" or "leave"))
        {
            Problem = texts["designer.plan.choose"];
            return Page();
        }

        if (against == "strip" && !await conflicts.StripAsync(Look, Plan, staff, HttpContext.RequestAborted))
        {
            Problem = texts["designer.plan.moved"];
            return Page();
        }

        if (!await desk.GoOnAsync(Path, ring))
        {
            Problem = texts["config.rollout.moved"];
            return Page();
        }

        await HttpContext.RequestServices.GetRequiredService<AuditLog>().WriteAsync(staff.Entry("config.rolled-on", Path, Look.Rollout.Why), HttpContext.RequestAborted);
        return LocalRedirect($"{Request.PathBase}/configuration/rollout?path={Uri.EscapeDataString(Path)}&done=config.rolled-on");
    }

    public async Task<IActionResult> OnPostBackAsync(string? seen, string? why)
    {
        if (await ElsewhereAsync() is { } elsewhere)
        {
            return elsewhere;
        }

        if (string.IsNullOrWhiteSpace(why))
        {
            Problem = texts["config.reason.missing"];
            return Page();
        }

        var result = await desk.TakeBackAsync(Path, seen ?? "", staff.Account?.Name ?? "", why.Trim(), HttpContext.RequestAborted);
        if (result is not (PublishResult.Published or PublishResult.Unchanged))
        {
            Problem = texts["config.rollout.moved"];
            return Page();
        }

        await HttpContext.RequestServices.GetRequiredService<AuditLog>().WriteAsync(staff.Entry("config.rolled-back", Path, why.Trim()), HttpContext.RequestAborted);
        return LocalRedirect($"{Request.PathBase}/configuration/file?path={Uri.EscapeDataString(Path)}&done=config.rolled-back");
    }

    // A change of the district is the district's to let on; one that every station has is an ordinary version.
    private async Task<IActionResult?> ElsewhereAsync()
    {
        if (staff.Site != SnapshotBuilder.District)
        {
            return NotFound();
        }

        if (await desk.LookAsync(Path) is not { } look)
        {
            return LocalRedirect($"{Request.PathBase}/configuration/file?path={Uri.EscapeDataString(Path)}");
        }

        Look = look;
        Plan = conflicts.Of(look);
        return null;
    }
}
