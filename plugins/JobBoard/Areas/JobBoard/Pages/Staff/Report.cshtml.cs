using System.Text;
using JobBoard.Definition;
using JobBoard.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Pages.Staff;

/// <summary>The months as they are reported upward.</summary>
public sealed class ReportModel(IModule<JobBoardSettings> module) : PageModel
{
    internal static IReadOnlyList<string> Counts => MonthCollection.Counts;

    internal IReadOnlyList<Record> Months { get; private set; } = [];

    /// <summary>Shows the months, the newest first.</summary>
    public IActionResult OnGet()
    {
        if (!module.May($"{module.Info.Id}.postings"))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Months = module.Records.Find(new RecordQuery { Collection = MonthCollection.Id, Sort = new RecordSort(MonthCollection.Month, Descending: true), Take = 60 }).Records;
        return Page();
    }

    /// <summary>Gives the months as a CSV file that Excel opens with Chinese headings.</summary>
    public IActionResult OnGetCsv()
    {
        if (OnGet() is not PageResult)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var lines = new StringBuilder();
        lines.AppendJoin(',', Counts.Prepend(MonthCollection.Month).Select(count => module.Texts[$"job-board.report.{count}"].Text)).Append("\r\n");
        foreach (var month in Months)
        {
            lines.Append(month.Body.Text(MonthCollection.Month)).Append(',').AppendJoin(',', Counts.Select(count => month.Body.Integer(count) ?? 0)).Append("\r\n");
        }

        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(lines.ToString())).ToArray();
        return File(bytes, "text/csv; charset=utf-8", $"{module.Info.Site.Id}-{module.Info.Id}-months.csv");
    }
}
