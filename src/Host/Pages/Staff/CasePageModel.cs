using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Staff;
using StationKiosk.Host.Tables;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff;

/// <summary>A case, shown by the definition it was made with. Personal answers stay sealed until somebody says why they look.</summary>
internal abstract class CasePageModel(StaffVisit staff, CaseDesk desk, ITexts texts) : PageModel
{
    /// <summary>Why somebody looks at personal answers; the sentences are texts <c>cases.look.{code}</c>.</summary>
    public static readonly IReadOnlyList<string> LookReasons = ["contact", "arrange", "asked", "correct", "oversight"];

    private CaseDocument? _document;

    public Record Record { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public string Kind => _document is null ? "" : texts.Show(_document.Case.Title);

    public string Service => _document is null ? "" : texts.Show(_document.Module);

    public string State { get; private set; } = "";

    public bool IsLate { get; private set; }

    public IReadOnlyList<CaseAnswer> Answers { get; private set; } = [];

    public bool HasSealed => Answers.Any(a => a is { IsPersonal: true, Text: null });

    public IReadOnlyList<KeyValuePair<string, CaseTransition>> Moves { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    /// <summary>Where the record stands that the case is about; null when there is no table for it.</summary>
    public virtual string? SubjectUrl => null;

    public string? Problem { get; private set; }

    public bool MayLook => staff.May(Permission.Persons);

    public bool MayMove => staff.May(MenuPaths.CasesPermission(Module) + ".edit");

    protected abstract DateOnly Today { get; }

    private RecordStore Store { get; set; } = null!;

    private string Module => Record.Body.Text("module") ?? "";

    public IActionResult OnGet(string id) => Read(id) ?? Show(null);

    public async Task<IActionResult> OnPostMoveAsync(string id, long version, string? way, string? reason, string? note)
    {
        if (Read(id) is { } wrong)
        {
            return wrong;
        }

        if (!MayMove)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        try
        {
            var moved = await MoveAsync(new CaseStep(version, way ?? "", reason ?? "", (note ?? "").Trim(), staff.Account?.Name ?? ""));
            if (moved == CaseMove.Done)
            {
                return LocalRedirect($"{Request.PathBase}{Request.Path}?done=case-moved");
            }

            Problem = texts["cases.problem." + moved.ToString().ToLowerInvariant()];
        }
        catch (RefusedException e)
        {
            Problem = texts.Show(e.Why);
        }

        return Read(id) ?? Show(null);
    }

    public async Task<IActionResult> OnPostShowAsync(string id, string? look)
    {
        if (Read(id) is { } wrong)
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
        await HttpContext.RequestServices.GetRequiredService<AuditLog>().WriteAsync(staff.Entry("person.seen", $"{CaseTable.Name}/{id}", look));
        return Show(await desk.RevealAsync(Record));
    }

    /// <summary>The case and its store, or what to answer instead.</summary>
    protected abstract (RecordStore Store, Record Case)? Find(string id);

    protected abstract Task<CaseMove> MoveAsync(CaseStep step);

    private ActionResult? Read(string id)
    {
        if (Find(id) is not { } found)
        {
            return NotFound();
        }

        (Store, Record) = found;
        if (!staff.May(MenuPaths.CasesPermission(Module)))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        _document = CaseDocument.Of(Store, Record);
        return null;
    }

    private PageResult Show(JsonObject? clear)
    {
        var history = new CaseHistory(Store, _document, HttpContext.RequestServices.GetRequiredService<ActorNames>(), texts);
        var state = Record.Body.Text("state") ?? "";
        Title = Record.Body.Text("title") is { Length: > 0 } title ? title : Kind;
        State = history.State(state);
        IsLate = Record.Body.Integer("open") == 1 && Record.Body.Date("due") < Today;
        Answers = [.. CaseAnswers.Of(Record, _document, clear, texts)];
        Moves = MayMove ? [.. _document?.Case.Transitions.Where(t => t.Value.From.Contains(state, StringComparer.Ordinal)) ?? []] : [];
        History = history.Of(Record);
        return Page();
    }
}
