using System.Net;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using Microsoft.Data.Sqlite;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;

namespace Host.Tests.Plugins;

/// <summary>A fault counts against a module only when the module made it.</summary>
public sealed class WhoPaysTests
{
    [Fact]
    [Trait("row", "P1")]
    public async Task One_visitor_closes_nothing_however_often_a_page_fails()
    {
        using var station = new TestStation("ThrowsLater");
        await using var app = await station.StartAsync(("Modules:MostErrors", "3"));
        using var stranger = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = app.KioskUrl };
        for (var i = 0; i < 8; i++)
        {
            using var mine = await app.Kiosk.GetAsync("/m/throwslater/broken");
            using var nobodys = await stranger.GetAsync("/m/throwslater/broken");
            Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError), (mine.StatusCode, nobodys.StatusCode));
        }

        Assert.Equal(ModuleState.Ready, StateOf(app, "throwslater"));
        Assert.Contains("ThrowsLater", await app.Kiosk.GetStringAsync("/m/throwslater"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "P1")]
    public async Task The_console_never_closes_the_kiosk_nor_the_kiosk_the_console()
    {
        using var station = new TestStation("ThrowsLater", "Steady");
        await using var app = await station.StartAsync(("Modules:MostErrors", "2"));
        await app.SignInAsync();
        using var clerk = await app.SignInAsAsync("clerk", "admin");
        foreach (var browser in new[] { app.Staff, clerk, app.Staff, clerk })
        {
            using var failed = await browser.GetAsync("/m/throwslater/broken");
            Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        }

        Assert.Equal(ModuleState.Ready, StateOf(app, "throwslater"));
        for (var i = 0; i < 2; i++)
        {
            await Visitors.NewAsync(app, "/m/throwslater", "/m/throwslater/broken");
        }

        using var kiosk = await app.Kiosk.GetAsync("/m/throwslater");
        using var console = await app.Staff.GetAsync("/m/throwslater");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (kiosk.StatusCode, console.StatusCode));
    }

    [Fact]
    [Trait("row", "P1")]
    public async Task What_a_rule_refuses_is_its_sentence_on_a_page_and_no_fault()
    {
        using var station = new TestStation("ThrowsLater");
        await using var app = await station.StartAsync(("Modules:MostErrors", "1"));

        using var answer = await app.Kiosk.GetAsync("/m/throwslater/refuses");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("今天的号已经发完了", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal((ModuleState.Ready, 0), (StateOf(app, "throwslater"), app.Get<StatusBoard>().Modules().Single().Errors));
    }

    [Fact]
    [Trait("row", "P1")]
    public async Task A_store_that_cannot_write_is_a_plain_page_and_everything_works_again_as_soon_as_it_can()
    {
        await using var board = await JourneyBoard.StartAsync(more: new() { ["Modules:MostErrors"] = "1" });
        var id = await board.AddAsync("叉车司机");
        var key = await board.FillAsync(id);
        await using var medium = new SqliteConnection($"Data Source={Path.Combine(board.App.Folder, "data", "stations", "demo", "station.db")};Pooling=False");
        await medium.OpenAsync(TestContext.Current.CancellationToken);
        await RunAsync(medium, "create trigger full before insert on changes begin select raise(abort, 'no room'); end");
        for (var i = 0; i < 3; i++)
        {
            using var failed = await board.SendAsync($"/m/jobs/check/{key}", $"/m/jobs/check/{key}");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
            Assert.Contains("刚才填写的内容没有交上去", WebUtility.HtmlDecode(await failed.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }

        Assert.Equal((ModuleState.Ready, 0), (StateOf(board.App, "jobs"), board.App.Get<StatusBoard>().Modules().Single(m => m is { Site: "demo", Module: "jobs" }).Errors));
        await RunAsync(medium, "drop trigger full");

        using var done = await board.SendAsync($"/m/jobs/check/{key}", $"/m/jobs/check/{key}");
        Assert.Equal($"/m/jobs/done/{key}", done.Headers.Location?.OriginalString);
        Assert.Single(board.Cases());
    }

    [Fact]
    [Trait("row", "P1")]
    public async Task What_was_taken_out_is_tried_again_by_itself_with_growing_pauses_and_says_when()
    {
        using var station = new TestStation("ThrowsLater", "Steady");
        await using var app = await station.StartAsync(("Modules:MostErrors", "2"));
        var mended = Path.Combine(station.Folder, "mended");
        for (var i = 0; i < 2; i++)
        {
            await Visitors.NewAsync(app, "/m/throwslater", "/m/throwslater/broken?unless=" + Uri.EscapeDataString(mended));
        }

        var first = app.Clock.GetUtcNow() + TimeSpan.FromMinutes(1);
        Assert.Equal(first, (await Truth.OfModuleAsync(app, "throwslater")).Next);
        Assert.Contains("大约 10:01 会自动再试一次", WebUtility.HtmlDecode(await (await app.Kiosk.GetAsync("/m/throwslater")).Content.ReadAsStringAsync()), StringComparison.Ordinal);

        app.Clock.Set(first);
        await Until.TrueAsync(() => Next(app) == first + TimeSpan.FromMinutes(2));
        Assert.Equal(ModuleState.Faulted, StateOf(app, "throwslater"));

        await File.WriteAllTextAsync(mended, "", TestContext.Current.CancellationToken);
        app.Clock.Set(first + TimeSpan.FromMinutes(2));
        await Until.TrueAsync(() => StateOf(app, "throwslater") == ModuleState.Ready);
        Assert.Contains("ThrowsLater", await app.Kiosk.GetStringAsync("/m/throwslater"), StringComparison.Ordinal);
    }

    private static DateTimeOffset? Next(StationApp app) => app.Get<StatusBoard>().Modules().Single(m => m.Module == "throwslater").Next;

    private static ModuleState StateOf(StationApp app, string module) => app.Get<StatusBoard>().Modules().Single(m => m.Site == "demo" && m.Module == module).State;

    private static async Task RunAsync(SqliteConnection medium, string sql)
    {
        await using var command = medium.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
