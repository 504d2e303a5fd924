using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Staff;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>The cases of a kind as columns by state. A step that asks for nothing is taken from here; any other leads to the case.</summary>
[ModuleNeed(ModuleNeed.Cases)]
[ModuleNeed(ModuleNeed.CasesEdit, ToChange = true)]
internal sealed class BoardModel(ModuleInstance module, StaffVisit staff, CaseDesk desk, ITexts texts, TimeProvider clock) : PageModel
{
    private CaseBoard _board = null!;

    public string Kind { get; private set; } = "";

    public CaseDefinition Definition => module.Definition.Cases[Kind];

    public IReadOnlyList<CaseColumn> Columns { get; private set; } = [];

    public string? Problem { get; private set; }

    public string Base => $"{Request.PathBase}/m/{module.Info.Id}";

    public bool MayMove => staff.May(MenuPaths.CasesPermission(module.Info.Id) + ".edit");

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Kind = (string?)RouteData.Values["kind"] ?? "";
        if (!module.Definition.Cases.ContainsKey(Kind))
        {
            context.Result = NotFound();
        }
        else
        {
            _board = new CaseBoard(module, Kind, CaseScope.Of(staff, module));
        }
    }

    public IActionResult OnGet() => Show();

    public async Task<IActionResult> OnPostAsync(string? id, long version, string? way)
    {
        if (id is null || module.Store.Get(CaseTable.Name, id) is not { } found || found.Body.Text("module") != module.Info.Id || !CaseScope.Of(staff, module).Sees(found) || found.Body.Text("kind") != Kind)
        {
            return NotFound();
        }

        if (string.IsNullOrEmpty(way))
        {
            Problem = texts["board.choose"];
            return Show();
        }

        if (_board.Ways(found).FirstOrDefault(w => w.Key == way).Value is { } step && IsAllowed(step) && NeedsMore(step))
        {
            return LocalRedirect($"{Base}/case/{id}#moves");
        }

        try
        {
            var moved = await desk.MoveAsync(module, id, new CaseStep(version, way, "", "", staff.Account?.Name ?? "") { May = May });
            if (moved == CaseMove.NotAllowed)
            {
                return StaffRefusal.Of(MenuPaths.StepPermission(module.Info.Id, Definition.Transitions.GetValueOrDefault(way)?.Permission ?? ""), staff.Site).Answer(HttpContext);
            }

            if (moved == CaseMove.Done)
            {
                return LocalRedirect($"{Base}/board/{Kind}?done=case-moved");
            }

            Problem = texts["cases.problem." + moved.ToString().ToLowerInvariant()];
        }
        catch (RefusedException refused)
        {
            Problem = texts.Show(refused.Why);
        }

        return Show();
    }

    public string TitleOf(Record record) => record.Body.Text("title") is { Length: > 0 } title ? title : texts.Show(Definition.Title);

    public bool IsLate(Record record) => record.Body.Integer("open") == 1 && record.Body.Date("due") < module.Info.Site.DayOf(clock.GetUtcNow());

    /// <summary>The steps of a card; one that this account may not take is named and cannot be chosen.</summary>
    public IEnumerable<(string Id, string Label, bool IsAllowed)> Ways(Record record) => _board.Ways(record).Select(w => (
        w.Key,
        texts[NeedsMore(w.Value) ? "board.way.more" : "board.way", texts.Show(w.Value.Label).Text].Text,
        IsAllowed(w.Value)));

    private static bool NeedsMore(CaseTransition way) => way.Reasons.Count > 0 || way.Asks.Count > 0;

    private bool IsAllowed(CaseTransition way) => way.Permission is null || May(way.Permission);

    private bool May(string permission) => staff.May(MenuPaths.StepPermission(module.Info.Id, permission));

    private PageResult Show()
    {
        Columns = _board.Columns();
        Response.StatusCode = Problem is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
        return Page();
    }
}
