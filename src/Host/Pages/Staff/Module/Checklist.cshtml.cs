using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Export;
using StationKiosk.Host.Reports;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Tables;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Screens;
using StationKiosk.Sdk.Sheets;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>A checklist of the module: how many stand how in each thing, and which those are; both as spreadsheets too.</summary>
[ModuleNeed(ModuleNeed.Records)]
internal sealed class ChecklistModel(ModuleInstance module, StaffVisit staff, RecordDesk desk, AuditLog audit, ITexts texts) : PageModel
{
    public const int Shown = 200;

    public ModuleInstance Module => module;

    public ChecklistDefinition List { get; private set; } = null!;

    public ChecklistTable Table { get; private set; } = null!;

    public ChecklistSheets Sheets { get; private set; } = null!;

    public IReadOnlyDictionary<string, LocalizedText> Items { get; private set; } = null!;

    /// <summary>The rows that the address asks for.</summary>
    public IReadOnlyList<ChecklistRow> Rows { get; private set; } = [];

    public string? Item { get; private set; }

    public ChecklistState? State { get; private set; }

    public bool MayExport => staff.May(TablesModel.ExportPermission);

    /// <summary>What one calls a record of it.</summary>
    public LocalizedText What => module.Definition.Collections[List.Collection].Title;

    public IActionResult OnGet(string checklist, string? item, ChecklistState? state)
    {
        if (!module.Definition.Checklists.TryGetValue(checklist, out var list))
        {
            return NotFound();
        }

        List = list;
        var reader = new Checklist(module, list, desk.Today, texts.Language) { Scope = CaseScope.OfRecords(staff, module, list.Collection) };
        Items = new OrderedDictionary<string, LocalizedText>(list.Items.Select(i => KeyValuePair.Create(i.Key, reader.Label(i.Value))), StringComparer.Ordinal);
        Table = reader.Read();
        Sheets = new ChecklistSheets(texts.Show(list.Title).Text, Items, texts);
        State = ModelState.IsValid ? state : null;
        Item = State is not null && item is not null && Items.ContainsKey(item) ? item : null;
        Rows = State is { } chosen ? [.. Table.Rows.Where(r => r.Stands(Item, chosen))] : Table.Rows;
        return Page();
    }

    public async Task<IActionResult> OnGetCountsAsync(string checklist, [FromServices] ISheets sheets, CancellationToken cancellation) =>
        OnGet(checklist, null, null) is PageResult ? await FileAsync(sheets, Sheets.Counts(Table), texts["checklist.counts"], cancellation) : NotFound();

    [Needs(Permission.Export)]
    public async Task<IActionResult> OnGetFileAsync(string checklist, string? item, ChecklistState? state, [FromServices] ISheets sheets, CancellationToken cancellation)
    {
        if (OnGet(checklist, item, state) is not PageResult)
        {
            return NotFound();
        }

        await audit.WriteAsync(staff.Entry("records.exported", string.Create(CultureInfo.InvariantCulture, $"{module.Stored(List.Collection)} {Rows.Count}")), CancellationToken.None);
        return await FileAsync(sheets, Sheets.Records(Rows, texts.Show(What)), texts.Show(What).Text, cancellation);
    }

    /// <summary>The address of those who stand so.</summary>
    public static string To(string? item, ChecklistState? state) => state is null ? "?" : item is null ? $"?state={state}" : $"?item={item}&state={state}";

    /// <summary>Where a record is changed; nothing where that is not shown to this person.</summary>
    public string? RecordUrl(ChecklistRow row) =>
        Checklist.TableOf(module, List) is { } table ? $"{Request.PathBase}/m/{module.Info.Id}/record/{table}/{row.Id}" : null;

    private async Task<FileContentResult> FileAsync(ISheets sheets, Sheet sheet, string what, CancellationToken cancellation) => File(
        await sheets.XlsxAsync(sheet, cancellation),
        XlsxTable.ContentType,
        $"{texts.Show(List.Title).Text}-{what}-{desk.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.xlsx");
}
