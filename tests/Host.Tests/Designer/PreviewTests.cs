using System.Net;
using System.Text.RegularExpressions;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using Host.Tests.Services;
using StationKiosk.Host.Designer;

namespace Host.Tests.Designer;

/// <summary>A draft on one kiosk: seen there and nowhere else, and gone without a trace.</summary>
public sealed partial class PreviewTests
{
    [Fact]
    [Trait("row", "L3")]
    public async Task A_draft_shows_on_the_kiosk_that_typed_its_code_and_nothing_tried_there_stays()
    {
        await using var board = await JourneyBoard.StartAsync();
        var app = board.App;
        await app.SignInAsync();
        var title = await ChangeTitleAsync(app, "Ring me, please");
        var code = await StartAsync(app);
        using var other = StationApp.Client(app.KioskUrl);

        using var claimed = await board.SendAsync("/ticket", "/ticket", ("Code", code));
        var home = WebUtility.HtmlDecode(await board.ReadAsync("/"));
        using var second = await other.SendFormAsync("/ticket", await other.GetStringAsync("/ticket"), ("Code", code));
        var elsewhere = WebUtility.HtmlDecode(await other.GetStringAsync("/"));
        var visit = new ServiceVisit(board, "call-back");
        var ticket = await visit.HandInAsync(await visit.AnswerAsync(await visit.BeginAsync("call-back"), ("about", "jobs"), ("when", "any"), ("name", "李大姐"), ("phone", "13900001111")));
        var folder = Path.Combine(app.Folder, "data", "previews");
        var during = Directory.GetFiles(folder).Length;
        using var ended = await app.Staff.SendFormAsync("/designer/preview/call-back?handler=End", await app.Staff.GetStringAsync("/designer/preview/call-back"));
        var after = WebUtility.HtmlDecode(await board.ReadAsync("/"));

        Assert.Equal(HttpStatusCode.Redirect, claimed.StatusCode);
        Assert.Contains(title, home, StringComparison.Ordinal);
        Assert.Contains("内容不会保存", home, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.DoesNotContain(title, elsewhere, StringComparison.Ordinal);
        Assert.NotEmpty(ticket);
        Assert.Empty(visit.Cases());
        Assert.True(during > 0);
        Assert.Empty(Directory.GetFiles(folder));
        Assert.DoesNotContain("内容不会保存", after, StringComparison.Ordinal);
        Assert.DoesNotContain(title, after, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "L3")]
    public async Task What_was_begun_in_a_trial_ends_with_it_and_the_next_person_finds_nothing_of_it()
    {
        await using var board = await JourneyBoard.StartAsync();
        var app = board.App;
        await app.SignInAsync();
        await ChangeTitleAsync(app, "Ring me, please");
        var code = await StartAsync(app);
        using var claimed = await board.SendAsync("/ticket", "/ticket", ("Code", code));
        var visit = new ServiceVisit(board, "call-back");
        var ticket = await visit.HandInAsync(await visit.AnswerAsync(await visit.BeginAsync("call-back"), ("about", "jobs"), ("when", "any"), ("name", "李大姐"), ("phone", "13900001111")));
        var begun = await visit.BeginAsync("call-back");
        await board.ReadAsync(begun);
        using var ended = await app.Staff.SendFormAsync("/designer/preview/call-back?handler=End", await app.Staff.GetStringAsync("/designer/preview/call-back"));

        using var stale = await board.Kiosk.GetAsync(new Uri(begun, UriKind.Relative));
        var codes = WebUtility.HtmlDecode(await board.ReadAsync("/ticket"));

        Assert.Equal(HttpStatusCode.Redirect, stale.StatusCode);
        Assert.DoesNotContain(ticket, codes, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "L3")]
    public async Task A_preview_follows_the_draft_and_ends_by_itself()
    {
        await using var board = await JourneyBoard.StartAsync();
        var app = board.App;
        await app.SignInAsync();
        await ChangeTitleAsync(app, "Ring me, please");
        var code = await StartAsync(app);
        using var claimed = await board.SendAsync("/ticket", "/ticket", ("Code", code));

        var second = await ChangeTitleAsync(app, "Please ring me");
        var followed = WebUtility.HtmlDecode(await board.ReadAsync("/"));
        app.Clock.Advance(TimeSpan.FromMinutes(61));
        var over = WebUtility.HtmlDecode(await board.ReadAsync("/"));

        Assert.Contains(second, followed, StringComparison.Ordinal);
        Assert.DoesNotContain(second, over, StringComparison.Ordinal);
        Assert.Null(app.Get<PreviewSites>().Of("stations/demo/modules/call-back.json"));
    }

    // The name on the tile, in the kiosk's own language, so that it shows at home.
    private static async Task<string> ChangeTitleAsync(StationApp app, string title)
    {
        var html = await app.Staff.GetStringAsync("/designer/edit/call-back");
        using var sent = await app.Staff.SendFormAsync("/designer/edit/call-back", html, [.. ShownForm.Of(html).With("v/title/zh-CN", title)]);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return title;
    }

    private static async Task<string> StartAsync(StationApp app)
    {
        var page = await app.Staff.GetStringAsync("/designer/preview/call-back");
        using var started = await app.Staff.SendFormAsync("/designer/preview/call-back", page);
        Assert.Equal(HttpStatusCode.Redirect, started.StatusCode);
        return Code().Match(await app.Staff.GetStringAsync("/designer/preview/call-back")).Groups["code"].Value;
    }

    [GeneratedRegex("data-code>(?<code>[0-9 ]+)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
