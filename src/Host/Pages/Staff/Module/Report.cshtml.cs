using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Export;
using StationKiosk.Host.Reports;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Tables;
using StationKiosk.Sdk.Screens;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>A report of the module: a chart, the same as a table, and a spreadsheet to hand upward.</summary>
[ModuleNeed(ModuleNeed.Cases)]
internal sealed class ReportModel(ModuleInstance module, StaffVisit staff, RecordDesk desk, ITexts texts) : PageModel
{
    public ModuleInstance Module => module;

    public ReportDefinition Shown { get; private set; } = null!;

    public ReportTable Table { get; private set; } = null!;

    public IActionResult OnGet(string report)
    {
        if (!module.Definition.Reports.TryGetValue(report, out var shown))
        {
            return NotFound();
        }

        Shown = shown;
        Table = new ReportCount(module, shown, shown.Case is null ? CaseScope.OfRecords(staff, module, shown.Collection!) : CaseScope.Of(staff, module), desk.Today, texts).Count();
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(string report, CancellationToken cancellation)
    {
        if (OnGet(report) is not PageResult)
        {
            return NotFound();
        }

        var name = $"{texts.Show(Shown.Title).Text}-{desk.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.xlsx";
        Response.ContentType = XlsxTable.ContentType;
        Response.Headers.ContentDisposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment") { FileNameStar = name }.ToString();
        // The end of a zip is written without awaiting.
        HttpContext.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        IReadOnlyList<ExportColumn> columns = [new ExportColumn(texts["report.what"], 30), .. Table.Periods.Select(p => new ExportColumn(p, 12)), new ExportColumn(texts["report.total"], 12), new ExportColumn(texts["report.share"], 12)];
        var rows = Table.Rows.Select(r => (IReadOnlyList<object?>)[r.Label, .. r.Counts.Cast<object?>(), r.Total, $"{Table.Share(r)}%"]).ToAsyncEnumerable();
        await XlsxTable.WriteAsync(Response.Body, texts.Show(Shown.Title), columns, rows, cancellation);
        return new EmptyResult();
    }
}
