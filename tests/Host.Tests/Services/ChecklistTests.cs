using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;

namespace Host.Tests.Services;

/// <summary>How all employers stand in the things they are checked for, defined by settings alone.</summary>
public sealed partial class ChecklistTests
{
    private const string List = "/m/labour-check/checklist/firms";

    [Fact]
    [Trait("row", "C16")]
    public async Task Each_item_says_how_many_are_in_order_open_and_overdue_and_which_those_are()
    {
        await using var board = await JourneyBoard.StartAsync();
        var staff = board.App.Staff;
        await board.App.SignInAsync();
        Assert.Equal("5 1 2 0", await CountsAsync(board, "社会保险"));
        var visit = new ServiceVisit(board, "labour-check");
        await visit.HandInAsync(await visit.AnswerAsync(await visit.BeginAsync("check-up"), ("firm", "晨光五金厂"), ("staff", "41"), ("contact", "李明"), ("phone", "13800000000")));

        await MoveAsync(board, visit, "visit", ("due", "2026-12-20"), ("contract", "yes"), ("insurance", "no"), ("insurance-due", "2026-12-01"), ("pay", "yes"), ("safety", "part"), ("list", "补缴三名员工的社保"));

        // The same employer, not a second one.
        Assert.Equal(8, visit.Module.Store.Count(new() { Collection = "labour-check.firms" }).Value);
        Assert.Equal(("5 2 1 0", "3 2 1 2"), (await CountsAsync(board, "社会保险"), await CountsAsync(board, "安全培训")));
        var open = WebUtility.HtmlDecode(await staff.GetStringAsync(List + "?item=insurance&state=Open"));
        Assert.Equal(["晨光五金厂", "望湖美发"], Names(open));
        Assert.Contains("没有，期限 2026-12-01", open, StringComparison.Ordinal);
        await MoveAsync(board, visit, "visit", ("due", "2026-12-20"), ("contract", "yes"), ("insurance", "no"), ("insurance-due", "2026-11-20"), ("pay", "yes"), ("safety", "part"), ("list", "还没有补缴"));
        var overdue = WebUtility.HtmlDecode(await staff.GetStringAsync(List + "?item=insurance&state=Overdue"));
        Assert.Equal(["湖滨面馆", "晨光五金厂"], Names(overdue));
        Assert.Equal(["2026-11-09", "2026-11-20"], Next().Matches(overdue).Select(m => m.Groups["it"].Value));
        var (sheet, counts) = (await SheetAsync(board, "&handler=File"), await SheetAsync(board, "&handler=Counts"));
        Assert.Matches("企业.*社会保险（期限）.*湖滨面馆.*晨光五金厂", sheet);
        Assert.DoesNotContain("学府书店", sheet, StringComparison.Ordinal);
        Assert.Matches("检查项.*合格.*待整改.*已逾期.*社会保险.*<v>5</v>.*<v>1</v>.*<v>2</v>.*<v>0</v>.*<v>8</v>", counts);

        await MoveAsync(board, visit, "pass", ("contract", "yes"), ("insurance", "yes"), ("pay", "yes"), ("safety", "na"));
        Assert.Equal("6 1 1 0", await CountsAsync(board, "社会保险"));
        await staff.SendFormAsync("/language", await staff.GetStringAsync("/"), ("language", "en"), ("return", "/"));
        var english = WebUtility.HtmlDecode(await staff.GetStringAsync(List));
        Assert.Contains("Employers: 8 in all, 3 wholly in order, 2 with something overdue", english, StringComparison.Ordinal);
        Assert.Contains(List + "\"", await staff.GetStringAsync("/m/labour-check"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "C16")]
    public void A_checklist_that_names_what_is_not_there_is_refused_with_what_there_is()
    {
        using var folder = new ServiceFolder();
        folder.Replace("labour-check", "\"field\": \"safety\", \"due\": \"safety-due\"", "\"field\": \"list\", \"due\": \"staff\"").Replace("labour-check", "\"leftOut\": [\"na\"]", "\"leftOut\": [\"never\"]");

        var faults = folder.Read("labour-check").Faults.Select(f => f.Path).ToList();

        Assert.Equal(["checklists.firms.items.safety.field", "checklists.firms.items.safety.due", "checklists.firms.leftOut"], faults.Select(f => f[f.IndexOf("checklists", StringComparison.Ordinal)..]));
    }

    private static async Task MoveAsync(JourneyBoard board, ServiceVisit visit, string way, params (string Field, string Value)[] asked)
    {
        var found = visit.Cases()[0];
        var page = $"/m/labour-check/case/{found.Id}";
        using var moved = await board.App.Staff.SendFormAsync(
            page + "?handler=Move",
            await board.App.Staff.GetStringAsync(page),
            [("version", $"{found.Version}"), ("way", way), .. asked.Select(a => ($"f.{way}.{a.Field}", a.Value))]);
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
    }

    /// <summary>What stands in the item's line: in order, open, overdue, left out.</summary>
    private static async Task<string> CountsAsync(JourneyBoard board, string item)
    {
        var page = WebUtility.HtmlDecode(await board.App.Staff.GetStringAsync(List));
        var row = page[page.IndexOf($"<th scope=\"row\">{item}", StringComparison.Ordinal)..];
        return string.Join(' ', Count().Matches(row[..row.IndexOf("</tr>", StringComparison.Ordinal)]).Select(m => m.Groups["it"].Value));
    }

    private static IEnumerable<string> Names(string page) => Name().Matches(page).Select(m => m.Groups["it"].Value);

    private static async Task<string> SheetAsync(JourneyBoard board, string handler)
    {
        using var answer = await board.App.Staff.GetAsync(new Uri($"{List}?item=insurance&state=Overdue{handler}", UriKind.Relative));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var reader = new StreamReader(await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    [GeneratedRegex(">(?<it>[0-9]+)</(?:a|span)>", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Count();

    [GeneratedRegex("<a href=\"[^\"]*/record/firms/[^\"]+\">(?<it>[^<]+)<", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Name();

    [GeneratedRegex("data-label=\"最近期限\">(?<it>[0-9-]+)<", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Next();
}
