using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Export;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Tables;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>A table's present selection, or the chosen rows, as a file. Who took what is written down before the first row leaves.</summary>
[Needs(Permission.Export)]
internal sealed class ExportModel(ModuleInstance module, StaffVisit staff, RecordDesk desk, AuditLog audit, ITexts texts) : TablePageModel(module, staff, texts)
{
    public async Task<IActionResult> OnGetAsync(string? format)
    {
        var reader = new TableReader(Module, Table, TableAddress.Of(Request.Query).First(), desk.Today, Texts) { Scope = Scope };
        var count = reader.Count(int.MaxValue).Value;
        return await AnswerAsync(format, count, (export, isCsv) => export.WriteAsync(Response.Body, isCsv, reader.Query(), HttpContext.RequestAborted));
    }

    public async Task<IActionResult> OnPostAsync(string? format, string[]? id)
    {
        IReadOnlyList<string> ids = [.. (id ?? []).Take(RecordDesk.Most).Where(i => Find(i) is not null)];
        return await AnswerAsync(format, ids.Count, (export, isCsv) => export.WriteAsync(Response.Body, isCsv, ids, HttpContext.RequestAborted));
    }

    private async Task<IActionResult> AnswerAsync(string? format, long count, Func<TableExport, bool, Task> write)
    {
        var isCsv = format == "csv";
        await audit.WriteAsync(Staff.Entry("records.exported", string.Create(CultureInfo.InvariantCulture, $"{Module.Stored(Screen.Collection)} {count}")));
        var name = $"{Texts.Show(Screen.Title).Text}-{desk.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{(isCsv ? "csv" : "xlsx")}";
        Response.ContentType = isCsv ? CsvTable.ContentType : XlsxTable.ContentType;
        Response.Headers.ContentDisposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment") { FileNameStar = name }.ToString();
        // The end of a zip is written without awaiting.
        HttpContext.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        await write(new TableExport(Module, Screen.Collection, Screen, Texts), isCsv);
        return new EmptyResult();
    }
}
