using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Export;
using StationKiosk.Host.Import;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Staff;
using StationKiosk.Host.Tables;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>An import under way: its columns, its dry run, what would happen, and what has happened.</summary>
[ModuleNeed(ModuleNeed.Import)]
internal sealed class ImportFileModel(ModuleInstance module, StaffVisit staff, ImportDesk desk, ITexts texts) : PageModel
{
    private ImportSession _session = null!;

    public ImportSessionState State => _session.State;

    public ImportReport? Report => _session.Report;

    public ImportDefinition Definition { get; private set; } = null!;

    public ModuleCollection Collection => module.Definition.Collections[Definition.Collection];

    public ImportLook? Look { get; private set; }

    public IReadOnlyList<ReadRow> Read { get; private set; } = [];

    public bool IsComplete { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>Whether the clerk looks at the columns, at first or again.</summary>
    public bool IsMapping { get; private set; }

    public string Base => $"{Request.PathBase}/m/{module.Info.Id}";

    public string Here => $"{Base}/import-file/{State.Id}";

    public string ListUrl => $"{Base}/import/{State.Import}";

    public string Title => texts.Show(Definition.Title);

    public bool IsRunning => State.Phase is ImportPhase.Reading or ImportPhase.Checking or ImportPhase.Importing;

    /// <summary>Files that are read before this one.</summary>
    public int Ahead => desk.Ahead(_session);

    public IReadOnlyList<TodayEntry> Next => [.. new ModuleWorkload(module, staff, desk.Today, texts).Find()];

    public IEnumerable<MenuEntry> Menu => module.Definition.Menu.Where(e => staff.May(e.Permission));

    /// <summary>What can be done with the import now that it is applied, for those who may.</summary>
    public IEnumerable<KeyValuePair<string, string>> Steps => module.Definition.Tables.Values.Any(t => t.Collection == Definition.Collection && staff.May(t.Permission + ".edit"))
        ? Definition.Steps.Select(s => KeyValuePair.Create(s.Key, texts.Show(s.Value).Text))
        : [];

    /// <summary>What a step that was just done has to say.</summary>
    public string? Stepped { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (desk.Find((string?)RouteData.Values["id"] ?? "") is not { } session || desk.Definition(session.State.Import) is not { } definition)
        {
            context.Result = LocalRedirect(Base);
            return;
        }

        (_session, Definition) = (session, definition);
    }

    public void OnGet(int? sheet, int? header, string? columns, string? step, int did, bool more)
    {
        Stepped = step is not null && Steps.Any(s => s.Key == step) ? texts[more ? "import.wizard.step.more" : "import.wizard.step.done", did] : null;
        if (IsRunning)
        {
            // Works without a script, and stops by itself when the run is over.
            Response.Headers["Refresh"] = "2";
            return;
        }

        if (State.Phase is ImportPhase.Uploaded or ImportPhase.Failed || columns is not null)
        {
            ShowColumns(() => Guess(sheet, header));
        }
    }

    /// <summary>Shows how the first rows read with the columns as they are chosen now.</summary>
    public void OnPostLook(int sheet, int header) => ShowColumns(() => Chosen(sheet, header));

    public async Task<IActionResult> OnPostCheckAsync(int sheet, int header)
    {
        ShowColumns(() => Chosen(sheet, header));
        if (Look is null || Problem is not null)
        {
            return Page();
        }

        if (MappingReader.Read(Look.ToMapping().ToJson().ToJsonString(), Definition, out var faults) is not { } mapping)
        {
            Problem = string.Join(' ', faults.Select(Say));
            return Page();
        }

        var refused = await desk.CheckAsync(_session, Definition, mapping, Look.Sheet.Fingerprint, IsComplete);
        return refused is null ? LocalRedirect(Here) : Refused(refused);
    }

    public async Task<IActionResult> OnPostApplyAsync()
    {
        var refused = await desk.ApplyAsync(_session, Definition);
        return refused is null ? LocalRedirect(Here) : Refused(refused);
    }

    /// <summary>A step after the import, in one tap. A long one stops in time and says that there is more.</summary>
    public async Task<IActionResult> OnPostStepAsync(string? step)
    {
        if (State is not { Phase: ImportPhase.Done, Batch: { } batch } || Steps.All(s => s.Key != step))
        {
            return LocalRedirect(Here);
        }

        var (did, more) = await HttpContext.RequestServices.GetRequiredService<ImportSteps>().RunAsync(Definition, step!, new ImportedBatch { Batch = batch, Source = State.Source });
        return LocalRedirect($"{Here}?step={step}&did={did.ToString(CultureInfo.InvariantCulture)}&more={(more ? "true" : "false")}");
    }

    public IActionResult OnPostCancel()
    {
        _session.Cancel();
        return LocalRedirect(Here);
    }

    /// <summary>Every row with something to say about it as a workbook, to be put right and imported again.</summary>
    public async Task<IActionResult> OnGetProblemsAsync()
    {
        if (ImportDesk.Mapping(_session, Definition) is not { } mapping)
        {
            return LocalRedirect(Here);
        }

        var name = $"{texts["import.problems.title"].Text}-{Path.GetFileNameWithoutExtension(State.FileName)}.xlsx";
        Response.ContentType = XlsxTable.ContentType;
        Response.Headers.ContentDisposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment") { FileNameStar = name }.ToString();
        // The end of a zip is written without awaiting.
        HttpContext.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        await new ProblemRows(Definition, mapping, texts).WriteAsync(Response.Body, _session.Open(), RowsSaid.Read(_session.SaidPath), HttpContext.RequestAborted);
        return new EmptyResult();
    }

    public string Say(ImportNote note) => NoteText.Say(texts, note, Definition);

    public string Say(RowNote note, int row) => note.Column > 0 ? texts["import.wizard.cell", CellName.Of(row, note.Column), Say(note.Note)] : Say(note.Note);

    public string Field(string id) => Definition.Fields.FirstOrDefault(f => f.Id == id) is { } field ? texts.Show(field.Label) : id;

    /// <summary>How sure the guess about a column is, in words.</summary>
    public string Sure(ColumnGuess column)
    {
        if (!Look!.Fields.TryGetValue(column.Column, out var field))
        {
            return texts["import.wizard.sure.none"];
        }

        var key = Look.IsRemembered ? "remembered" : field != column.Field ? "chosen" : column.Confidence switch { >= 0.9 => "high", >= 0.6 => "good", _ => "low" };
        return texts["import.wizard.sure." + key];
    }

    public static string Letters(int column) => CellName.Column(column);

    public static string Number(int number) => ImportDesk.Say(number);

    /// <summary>The rows of a kind that the report kept.</summary>
    public IReadOnlyList<RowOutcome> Rows(string kind) => [.. (Report?.Rows ?? []).Where(r =>
        kind == "flagged" ? r.Flags.Count > 0 : string.Equals(r.Kind.ToString(), kind, StringComparison.OrdinalIgnoreCase))];

    /// <summary>What is said of the rows of a kind, with how many rows it is said of; of all rows, not of the shown ones.</summary>
    public IReadOnlyList<ReasonCount> Reasons(string kind) => [.. (Report?.Reasons ?? []).Where(r =>
        kind == "flagged" ? r.IsFlag : !r.IsFlag && string.Equals(r.Kind.ToString(), kind, StringComparison.OrdinalIgnoreCase))];

    private PageResult Refused(ImportNote note)
    {
        Problem = Say(note);
        return Page();
    }

    // Asked for on this page, or as the columns were looked through before.
    private bool WantsHidden => Request.HasFormContentType ? Request.Form["hidden"].Count > 0
        : Request.Query.ContainsKey("sheet") ? Request.Query["hidden"].Count > 0
        : ImportDesk.Mapping(_session, Definition)?.Hidden == true;

    private void ShowColumns(Func<ImportLook?> look)
    {
        IsMapping = true;
        IsComplete = Request.HasFormContentType ? Request.Form["complete"].Count > 0 : State.IsComplete;
        try
        {
            Look = look();
            Read = Look?.Read(desk.Target(Definition), State.Source, desk.Today) ?? [];
            Problem = Look is null ? texts["import.file.rows"].Text : State is { Phase: ImportPhase.Failed, Fault: { } fault } ? Say(fault) : null;
        }
        catch (TableFileException e)
        {
            Problem = Say(State.Fault ?? e.Note);
        }
    }

    private ImportLook? Guess(int? sheet, int? header)
    {
        var look = ImportLook.Of(_session.Open(), Definition, desk.Today, sheet, header, WantsHidden);
        return look?.Remembering(desk.Memory(Definition).Recall(State.Source, look.Sheet.Fingerprint));
    }

    private ImportLook? Chosen(int sheet, int header)
    {
        var look = ImportLook.Of(_session.Open(), Definition, desk.Today, sheet, header, WantsHidden);
        if (look is null)
        {
            return null;
        }

        var fields = look.Sheet.Columns
            .Select(c => KeyValuePair.Create(c.Column, Request.Form["c." + c.Column.ToString(CultureInfo.InvariantCulture)].ToString()))
            .Where(c => Definition.Fields.Any(f => f.Id == c.Value))
            .ToDictionary(c => c.Key, c => c.Value);
        return look with { Fields = fields, Key = [.. Request.Form["key"].OfType<string>().Where(k => Definition.Fields.Any(f => f.Id == k))] };
    }
}
