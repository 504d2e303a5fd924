using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Staff;
using StationKiosk.Host.Tables;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>A case, shown by the definition it was made with. Personal answers stay sealed until somebody says why they look.</summary>
internal sealed class CaseModel(ModuleInstance module, StaffVisit staff, CaseDesk desk, AuditLog audit, ITexts texts) : PageModel
{
    /// <summary>Why somebody looks at personal answers; the sentences are texts <c>cases.look.{code}</c>.</summary>
    public static readonly IReadOnlyList<string> LookReasons = ["contact", "arrange", "asked", "correct", "oversight"];

    private CaseDocument? _document;

    public Record Record { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public string Kind => _document is null ? "" : texts.Show(_document.Case.Title);

    public string State { get; private set; } = "";

    public bool IsLate { get; private set; }

    public IReadOnlyList<CaseAnswer> Answers { get; private set; } = [];

    public bool HasSealed => Answers.Any(a => a is { IsPersonal: true, Text: null });

    public IReadOnlyList<KeyValuePair<string, CaseTransition>> Moves { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    /// <summary>Where the record stands that the case is about; null when there is no table for it.</summary>
    public string? SubjectUrl { get; private set; }

    public string? Problem { get; private set; }

    public string Base => $"{Request.PathBase}/m/{module.Info.Id}";

    public bool MayLook => staff.May(Permission.Persons);

    public IActionResult OnGet(string id) => Find(id) ?? Show(null);

    public async Task<IActionResult> OnPostMoveAsync(string id, long version, string? way, string? reason, string? note)
    {
        if (Find(id) is { } wrong)
        {
            return wrong;
        }

        if (!staff.May(MenuPaths.CasesPermission(module.Info.Id) + ".edit"))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        try
        {
            var moved = await desk.MoveAsync(module, id, version, way ?? "", reason ?? "", staff.Account?.Name ?? "", (note ?? "").Trim());
            if (moved == CaseMove.Done)
            {
                return LocalRedirect($"{Base}/case/{id}?done=case-moved");
            }

            Problem = texts["cases.problem." + moved.ToString().ToLowerInvariant()];
        }
        catch (RefusedException e)
        {
            Problem = texts.Show(e.Why);
        }

        return Find(id) ?? Show(null);
    }

    public async Task<IActionResult> OnPostShowAsync(string id, string? look)
    {
        if (Find(id) is { } wrong)
        {
            return wrong;
        }

        if (!MayLook)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (look is null || !LookReasons.Contains(look, StringComparer.Ordinal))
        {
            Problem = texts["cases.look.missing"];
            return Show(null);
        }

        // Written down before it is read: a look that leaves no trace must not be possible.
        await audit.WriteAsync(staff.Entry("person.seen", $"{CaseTable.Name}/{id}", look));
        return Show(await desk.RevealAsync(Record));
    }

    private ActionResult? Find(string id)
    {
        if (!staff.May(MenuPaths.CasesPermission(module.Info.Id)))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (module.Store.Get(CaseTable.Name, id) is not { } record || record.Body.Text("module") != module.Info.Id)
        {
            return NotFound();
        }

        Record = record;
        _document = CaseDesk.DocumentOf(module, record);
        return null;
    }

    private PageResult Show(JsonObject? clear)
    {
        var history = new CaseHistory(module, _document, HttpContext.RequestServices.GetRequiredService<RecordHistory>(), texts);
        var state = Record.Body.Text("state") ?? "";
        var today = module.Info.Site.DayOf(HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        Title = Record.Body.Text("title") is { Length: > 0 } title ? title : Kind;
        State = history.State(state);
        IsLate = Record.Body.Integer("open") == 1 && Record.Body.Date("due") < today;
        Answers = [.. CaseAnswers.Of(Record, _document, clear, texts)];
        Moves = [.. _document?.Case.Transitions.Where(t => t.Value.From.Contains(state, StringComparer.Ordinal)) ?? []];
        History = history.Of(Record);
        SubjectUrl = Subject();
        return Page();
    }

    private string? Subject()
    {
        if (Record.Body.Text("subject")?.Split('/', 2) is not [var collection, var id])
        {
            return null;
        }

        var table = module.Definition.Tables.FirstOrDefault(t => t.Value.Collection == collection && staff.May(t.Value.Permission)).Key;
        return table is null ? null : $"{Base}/record/{table}/{id}";
    }
}
