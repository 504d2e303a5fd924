using System.Globalization;
using System.Text;
using JobBoard.Reports;
using JobBoard.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Pages.Staff;

/// <summary>The months as they are reported upward.</summary>
[Needs("postings")]
public sealed class ReportModel(IModule<JobBoardSettings> module) : PageModel
{
    private const int MonthsShown = 12;

    internal static IReadOnlyList<(string Key, Func<MonthReport, long> Of)> Columns { get; } =
    [
        ("published", month => month.Published),
        ("openings", month => month.Openings),
        ("closed", month => month.Closed),
        ("visits", month => month.Visits),
        ("views", month => month.Views),
        ("slips", month => month.Slips),
        ("interests", month => month.Interests),
        ("complaints", month => month.Complaints),
    ];

    internal IReadOnlyList<MonthReport> Months { get; private set; } = [];

    /// <summary>Shows the months, the newest first.</summary>
    public void OnGet() => Months = new MonthReports(module).Last(MonthsShown);

    /// <summary>Gives the months as a CSV file that Excel opens with Chinese headings.</summary>
    public IActionResult OnGetCsv()
    {
        OnGet();
        var lines = new StringBuilder();
        lines.AppendJoin(',', Columns.Select(column => column.Key).Prepend("month").Select(key => module.Texts[$"job-board.report.{key}"].Text)).Append("\r\n");
        foreach (var month in Months)
        {
            lines.Append(Name(month)).Append(',').AppendJoin(',', Columns.Select(column => column.Of(month))).Append("\r\n");
        }

        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(lines.ToString())).ToArray();
        return File(bytes, "text/csv; charset=utf-8", $"{module.Info.Site.Id}-{module.Info.Id}-months.csv");
    }

    internal static string Name(MonthReport month) => month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
