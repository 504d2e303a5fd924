using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Forms;
using StationKiosk.Host.Staff;
using StationKiosk.Host.Tables;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff;

/// <summary>A case, shown by the definition it was made with. Personal answers stay sealed until somebody says why they look.</summary>
[ModuleNeed(ModuleNeed.Cases)]
internal abstract partial class CasePageModel(StaffVisit staff, CaseDesk desk, ITexts texts) : PageModel
{
    /// <summary>Why somebody looks at personal answers; the sentences are texts <c>cases.look.{code}</c>.</summary>
    public static readonly IReadOnlyList<string> LookReasons = ["contact", "arrange", "asked", "correct", "oversight"];

    private CaseDocument? _document;
    private SealingKey? _key;
    private (string Way, FormReading Reading)? _posted;
    private Dictionary<string, IReadOnlyList<FieldInput>> _asks = new(StringComparer.Ordinal);

    public Record Record { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public string Kind => _document is null ? "" : texts.Show(_document.Case.Title);

    public string Service => _document is null ? "" : texts.Show(_document.Module);

    public string State { get; private set; } = "";

    public bool IsLate { get; private set; }

    public IReadOnlyList<CaseAnswer> Answers { get; private set; } = [];

    public bool HasSealed => Answers.Any(a => a is { IsPersonal: true, Text: null } or { HidesDrawn: true }) || History.Any(l => l.Changes.Any(c => c.IsSealed));

    public IReadOnlyList<KeyValuePair<string, CaseTransition>> Moves { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    /// <summary>The last step in which staff wrote something; null when there is none.</summary>
    public HistoryLine? Written => History.FirstOrDefault(l => l.Written.Count > 0);

    /// <summary>Where the record stands that the case is about; null when there is no table for it.</summary>
    public virtual string? SubjectUrl => null;

    public string? Problem { get; private set; }

    /// <summary>What was put off when it was handed in and is still to be done.</summary>
    public IReadOnlyList<CaseGap> Gaps { get; private set; } = [];

    /// <summary>What is filled in with a move, drawn for the page; with what was wrong when it was sent.</summary>
    public IReadOnlyList<FieldInput> Asks(string way) => _asks.TryGetValue(way, out var asked) ? asked : [];

    /// <summary>The answers as inputs while they are being corrected; empty otherwise.</summary>
    public IReadOnlyList<FieldInput> Correction { get; private set; } = [];

    /// <summary>When it was last corrected; null when it never was.</summary>
    public string? Corrected => Record.Body.Text("corrected");

    /// <summary>Whether the service changed since the case was handed in, so that it is shown in other words than then.</summary>
    public bool HasFlowed { get; private set; }

    /// <summary>Whether it is shown as it was handed in, to be read only.</summary>
    public bool IsAsFiled => Request.Query["as"] == "filed";

    /// <summary>Whether the answers can be corrected here.</summary>
    public virtual bool MayCorrect => false;

    public bool MayLook => staff.May(Permission.Persons);

    public bool MayMove => !IsAsFiled && staff.May(MenuPaths.CasesPermission(Module) + ".edit");

    /// <summary>Whether this account may take a step; one that needs a permission it lacks is shown and cannot be taken.</summary>
    public bool IsAllowed(CaseTransition way) => way.Permission is null || MayStep(way.Permission);

    protected abstract DateOnly Today { get; }

    private RecordStore Store { get; set; } = null!;

    private string Module => Record.Body.Text("module") ?? "";

    public async Task<IActionResult> OnGetAsync(string id) => Read(id) is { } gone ? gone : await ShowAsync(null);

    [ModuleNeed(ModuleNeed.CasesEdit)]
    public async Task<IActionResult> OnPostMoveAsync(string id, long version, string? way, string? reason, string? note)
    {
        if (Read(id) is not null || IsAsFiled)
        {
            return NotFound();
        }

        var step = _document?.Case.Transitions.GetValueOrDefault(way ?? "");
        if (step is not null && !IsAllowed(step))
        {
            return StaffRefusal.Of(MenuPaths.StepPermission(Module, step.Permission!), staff.Site).Answer(HttpContext);
        }

        var asks = step?.Asks ?? [];
        var reading = FormReading.Of(asks, [], field => [.. Request.Form[FieldInput.Prefix + way + "." + field].OfType<string>()], Today);
        if (!reading.IsGood)
        {
            Problem = texts["tables.problems", reading.Problems.Count];
            _posted = (way!, reading);
            return await ShowAsync(null);
        }

        try
        {
            var moved = await MoveAsync(new CaseStep(version, way ?? "", reason ?? "", (note ?? "").Trim(), staff.Account?.Name ?? "") { Asked = reading.Values, May = MayStep });
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

        return Read(id) is { } gone ? gone : await ShowAsync(null);
    }

    [Needs(Permission.Persons)]
    public async Task<IActionResult> OnPostShowAsync(string id, string? look)
    {
        if (Read(id) is { } wrong)
        {
            return wrong;
        }

        if (look is null || !LookReasons.Contains(look, StringComparer.Ordinal))
        {
            Problem = texts["cases.look.missing"];
            return await ShowAsync(null);
        }

        return await ShowAsync(await LookAsync(look));
    }

    /// <summary>A picture or file of the case. One of a personal answer is given only to who has just said why they look.</summary>
    public async Task<IActionResult> OnGetFileAsync(string id, string? file, CancellationToken cancellation)
    {
        if (Read(id) is { } wrong)
        {
            return wrong;
        }

        var services = HttpContext.RequestServices;
        var isOpen = (Record.Body.Object("answers")?.ToJson() ?? []).Any(a => AttachmentField.Files(a.Value).Contains(file, StringComparer.Ordinal));
        var mayLook = isOpen || (MayLook && services.GetRequiredService<CaseLooks>().IsOpen(staff.Account?.Id ?? "", id));
        if (file is null || !mayLook || await services.GetRequiredService<Sealing>().KeyAsync(id) is not { } key
            || await services.GetRequiredService<CaseFiles>().ReadAsync(key, file, cancellation) is not { } bytes)
        {
            return NotFound();
        }

        return File(bytes, FileKind.Of(bytes) ?? "application/octet-stream", file[..12]);
    }

    /// <summary>The case and its store, or what to answer instead.</summary>
    protected abstract (RecordStore Store, Record Case)? Find(string id);

    protected abstract Task<CaseMove> MoveAsync(CaseStep step);

    protected virtual Task<CaseMove> CorrectAsync(long version, JsonObject changed, string why) => Task.FromResult(CaseMove.NotFound);

    private IReadOnlyList<string> Posted(string field) => [.. Request.Form[FieldInput.Prefix + field].OfType<string>()];

    private string? Say(FieldReading? reading) => reading?.Problem is { } problem ? texts[problem, [.. reading.Args]].Text : null;

    // Written down before it is read: a look that leaves no trace must not be possible.
    private async Task<JsonObject> LookAsync(string look)
    {
        await HttpContext.RequestServices.GetRequiredService<AuditLog>().WriteAsync(staff.Entry("person.seen", $"{CaseTable.Name}/{Record.Id}", look));
        HttpContext.RequestServices.GetRequiredService<CaseLooks>().Begin(staff.Account?.Id ?? "", Record.Id);
        _key = await HttpContext.RequestServices.GetRequiredService<Sealing>().KeyAsync(Record.Id);
        return await desk.RevealAsync(Record);
    }

    private bool MayStep(string permission) => staff.May(MenuPaths.StepPermission(Module, permission));

    private NotFoundResult? Read(string id)
    {
        if (Find(id) is not { } found)
        {
            return NotFound();
        }

        (Store, Record) = found;
        var filed = CaseDocument.Filed(Store, Record);
        var now = CaseDocument.Of(Store, Record, Visit.Of(HttpContext).Snapshot.Modules.GetValueOrDefault(Module));
        HasFlowed = filed is not null && now is not null && filed.Write() != now.Write();
        _document = IsAsFiled ? filed : now;
        return null;
    }

    private async Task<PageResult> ShowAsync(JsonObject? clear)
    {
        Gaps = await HttpContext.RequestServices.GetRequiredService<CaseGaps>().OfAsync(Record, _document);
        var history = new CaseHistory(Store, _document, HttpContext.RequestServices.GetRequiredService<ActorNames>(), texts, _key);
        var state = Record.Body.Text("state") ?? "";
        Title = Record.Body.Text("title") is { Length: > 0 } title ? title : Kind;
        State = history.State(state);
        IsLate = Record.Body.Integer("open") == 1 && Record.Body.Date("due") < Today;
        Answers = [.. CaseAnswers.Of(Record, _document, clear, texts)];
        _asks = MayMove ? Drawn(state) : [];
        Moves = MayMove ? [.. _document?.Case.Transitions.Where(t => t.Value.From.Contains(state, StringComparer.Ordinal)) ?? []] : [];
        History = history.Of(Record);
        return Page();
    }

    private Dictionary<string, IReadOnlyList<FieldInput>> Drawn(string state) => (_document?.Case.Transitions ?? [])
        .Where(t => t.Value.From.Contains(state, StringComparer.Ordinal))
        .ToDictionary(t => t.Key, t => (IReadOnlyList<FieldInput>)[.. t.Value.Asks.Select(a => Ask(t.Key, a.Key, a.Value))], StringComparer.Ordinal);

    private FieldInput Ask(string way, string id, Field field) => _posted is { } posted && posted.Way == way
        ? new FieldInput($"{way}.{id}", field, [.. Request.Form[FieldInput.Prefix + way + "." + id].OfType<string>()], Say(posted.Reading.Problems.GetValueOrDefault(id)))
        : new FieldInput($"{way}.{id}", field, []);
}
