using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Export;
using StationKiosk.Host.Import;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>Begins an import with a file and where it comes from, and lists earlier ones, which can be taken back.</summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
[ModuleNeed(ModuleNeed.Import)]
internal sealed class ImportModel(ModuleInstance module, ImportDesk desk, ITexts texts) : PageModel
{
    // Twice the largest file, so that one that is somewhat too large gets a sentence instead of a cut connection.
    private const long LargestRequest = 200L << 20;
    private const int LongestSource = 80;

    public ImportDefinition Definition { get; private set; } = null!;

    public string Title => texts.Show(Definition.Title);

    public IReadOnlyList<string> Sources => desk.Memory(Definition).Sources();

    public IReadOnlyList<PastImport> Past => desk.Past(Definition);

    public string? Problem { get; private set; }

    public UndoReport? Undone { get; private set; }

    /// <summary>Records that came of the undone import beside its own, and went with it.</summary>
    public int TakenAlong { get; private set; }

    [BindProperty]
    public string? Source { get; set; }

    public string Base => $"{Request.PathBase}/m/{module.Info.Id}";

    public static long LargestFile => ImportLimits.Default.FileBytes;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (desk.Definition((string?)RouteData.Values["import"] ?? "") is not { } definition)
        {
            context.Result = NotFound();
            return;
        }

        Definition = definition;
    }

    /// <summary>A workbook to fill in, with the headings that the import knows.</summary>
    public async Task<IActionResult> OnGetTemplateAsync()
    {
        using var bytes = new MemoryStream();
        await new ImportTemplate(Definition, texts, desk.Today).WriteAsync(bytes, HttpContext.RequestAborted);
        return File(bytes.ToArray(), XlsxTable.ContentType, $"{Title}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        var source = CellNormaliser.Line(Source);
        if (source.Length is 0 or > LongestSource)
        {
            Problem = texts["import.wizard.source.missing"];
            return Page();
        }

        if (file is null)
        {
            Problem = texts["import.wizard.file.missing"];
            return Page();
        }

        try
        {
            await using var content = file.OpenReadStream();
            var session = await desk.UploadAsync(Definition.Id, source, file.FileName, content, HttpContext.RequestAborted);
            return LocalRedirect($"{Base}/import-file/{session.State.Id}");
        }
        catch (TableFileException e)
        {
            Problem = NoteText.Say(texts, e.Note, Definition);
            return Page();
        }
    }

    public async Task<IActionResult> OnPostUndoAsync(string? batch)
    {
        Undone = await desk.UndoAsync(Definition, batch ?? "");
        TakenAlong = Undone is null ? 0
            : await HttpContext.RequestServices.GetRequiredService<ImportSteps>().TakeAlongAsync(Definition, new ImportedBatch { Batch = batch!, Source = "" });
        Problem = Undone is null ? texts["import.wizard.undo.gone"].Text : null;
        return Page();
    }
}
