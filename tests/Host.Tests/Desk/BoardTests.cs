using System.Globalization;
using System.Net;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using Host.Tests.Services;

namespace Host.Tests.Desk;

/// <summary>The cases of a kind side by side by state, and the steps that can be taken from there.</summary>
public sealed class BoardTests
{
    private const string Page = "/m/report/board/report";

    [Fact]
    [Trait("row", "D11")]
    public async Task A_card_moves_to_the_next_column_and_a_late_one_is_marked()
    {
        await using var board = await StartAsync();
        var visit = new ServiceVisit(board, "report");
        await board.App.SignInAsync();
        board.App.Clock.Advance(TimeSpan.FromDays(5));
        using var again = await board.App.Staff.TryAsync("admin", SignIn.Password);
        var before = await SeeAsync(board);
        var card = visit.Cases()[0];

        using var moved = await SendAsync(board, card.Id, card.Version, "to-street");
        var after = await SeeAsync(board);

        Assert.Contains("board-card late", before, StringComparison.Ordinal);
        Assert.Matches("待受理 <span[^>]*>1<", before);
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        Assert.Equal("street", visit.Cases()[0].Body.Text("state"));
        Assert.Matches("街道核查中 <span[^>]*>1<", after);
        Assert.Contains("/m/report/board/report", await board.App.Staff.GetStringAsync("/m/report/cases/report"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "D11")]
    public async Task A_step_that_asks_for_a_reason_leads_to_the_case_and_an_outdated_card_moves_nothing()
    {
        await using var board = await StartAsync();
        await board.App.SignInAsync();
        var visit = new ServiceVisit(board, "report");
        var card = visit.Cases()[0];

        using var asks = await SendAsync(board, card.Id, card.Version, "refuse");
        using var none = await SendAsync(board, card.Id, card.Version, "");
        using var first = await SendAsync(board, card.Id, card.Version, "to-street");
        using var stale = await SendAsync(board, card.Id, card.Version, "to-inspection");

        Assert.EndsWith($"/case/{card.Id}#moves", asks.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, none.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("刚才有人办理过", WebUtility.HtmlDecode(await stale.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal("street", visit.Cases()[0].Body.Text("state"));
    }

    [Fact]
    [Trait("row", "C8")]
    public async Task A_step_that_needs_a_permission_cannot_be_taken_from_the_board_either()
    {
        await using var board = await JourneyBoard.StartAsync(config =>
        {
            var service = Path.Combine(config, "stations", "demo", "modules", "report.json");
            var text = File.ReadAllText(service);
            var at = text.IndexOf("\"to-street\": {", StringComparison.Ordinal) + "\"to-street\": {".Length;
            File.WriteAllText(service, text.Insert(at, " \"permission\": \"pass-on\","));
            var roles = Path.Combine(config, "roles.json");
            File.WriteAllText(roles, File.ReadAllText(roles).Replace("\"admin\": {", "\"desk\": { \"title\": { \"zh-CN\": \"窗口\", \"en\": \"Desk\" }, \"permissions\": [\"report.cases\", \"report.cases.edit\"] }, \"admin\": {", StringComparison.Ordinal));
        });
        await HandInAsync(board);
        await board.App.SignInAsync();
        var clerk = await board.App.SignInAsAsync("desk", "desk");
        var card = new ServiceVisit(board, "report").Cases()[0];
        var seen = WebUtility.HtmlDecode(await clerk.GetStringAsync(Page));

        using var refused = await clerk.SendFormAsync(Page, seen, ("id", card.Id), ("version", card.Version.ToString(CultureInfo.InvariantCulture)), ("way", "to-street"));

        Assert.Matches("<option value=\"to-street\" disabled[^>]*>转街道核查（无权限）", seen);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("received", new ServiceVisit(board, "report").Cases()[0].Body.Text("state"));
    }

    private static async Task<JourneyBoard> StartAsync()
    {
        var board = await JourneyBoard.StartAsync();
        await HandInAsync(board);
        return board;
    }

    private static async Task HandInAsync(JourneyBoard board)
    {
        var visit = new ServiceVisit(board, "report");
        var page = await visit.AnswerAsync(await visit.BeginAsync("report"), ("category", "safety"), ("employer", "云溪电子厂"), ("story", "没有护栏"));
        page = await visit.AnswerAsync(page);
        await visit.HandInAsync(await visit.AnswerAsync(page, ("anonymous", "no-name")));
    }

    private static async Task<string> SeeAsync(JourneyBoard board) => WebUtility.HtmlDecode(await board.App.Staff.GetStringAsync(Page));

    private static async Task<HttpResponseMessage> SendAsync(JourneyBoard board, string id, long version, string way) =>
        await board.App.Staff.SendFormAsync(Page, await board.App.Staff.GetStringAsync(Page), ("id", id), ("version", version.ToString(CultureInfo.InvariantCulture)), ("way", way));
}
