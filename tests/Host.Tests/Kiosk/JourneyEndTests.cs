using System.Net;

namespace Host.Tests.Kiosk;

/// <summary>What is over is nowhere, to the second, in the station's own time.</summary>
public sealed class JourneyEndTests
{
    // The first second of 22 November in China.
    private static readonly DateTimeOffset Midnight = new(2026, 11, 21, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    [Trait("row", "J1")]
    public async Task A_posting_stands_until_the_last_second_of_its_last_day_and_then_nowhere()
    {
        await using var board = await JourneyBoard.StartAsync();
        var id = await board.AddAsync("今天截止的", ("until", JourneyBoard.Today));
        await board.AddAsync("还在招的");
        board.App.Clock.Set(Midnight.AddSeconds(-1));
        (await board.PickAsync(id)).Dispose();

        Assert.Contains("今天截止的", await board.TitlesAsync());
        Assert.Contains("今天截止的", await board.ReadAsync($"/m/jobs/item/list/{id}"), StringComparison.Ordinal);
        Assert.Contains("今天截止的", await board.ReadAsync("/m/jobs/slip/list"), StringComparison.Ordinal);
        Assert.Contains("今天截止的", await board.ReadAsync($"/m/jobs/slip/list/{id}"), StringComparison.Ordinal);

        board.App.Clock.Set(Midnight);

        Assert.Equal(["还在招的"], await board.TitlesAsync());
        Assert.Empty(await board.TitlesAsync("?q=" + Uri.EscapeDataString("截止")));
        var over = await board.ReadAsync($"/m/jobs/item/list/{id}", HttpStatusCode.Gone);
        Assert.DoesNotContain("今天截止的", over, StringComparison.Ordinal);
        await board.ReadAsync("/m/jobs/slip/list", HttpStatusCode.Redirect);
        await board.ReadAsync($"/m/jobs/slip/list/{id}", HttpStatusCode.Redirect);
        using var form = await board.Kiosk.GetAsync(new Uri($"/m/jobs/form/interest?about=list%2F{id}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal($"/m/jobs/item/list/{id}", form.Headers.Location?.OriginalString);
        Assert.DoesNotContain("带走已选的", await board.ReadAsync("/m/jobs"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "J1")]
    public async Task A_form_that_stood_open_past_midnight_is_refused_in_words()
    {
        await using var board = await JourneyBoard.StartAsync();
        var id = await board.AddAsync("今天截止的", ("until", JourneyBoard.Today));
        board.App.Clock.Set(Midnight.AddSeconds(-1));
        var key = await board.FillAsync(id);
        var token = await board.TokenAsync($"/m/jobs/check/{key}");
        board.App.Clock.Set(Midnight);

        using var answer = await board.PostAsync($"/m/jobs/check/{key}", token);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("role=\"alert\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(board.Cases());
    }

    [Fact]
    [Trait("row", "J1")]
    public async Task A_code_about_a_posting_that_is_over_says_so()
    {
        await using var board = await JourneyBoard.StartAsync();
        var code = await board.HandInAsync(await board.AddAsync("今天截止的", ("until", JourneyBoard.Today)));
        Assert.DoesNotContain(Over(board), await FoundAsync(board, code), StringComparison.Ordinal);

        board.App.Clock.Set(Midnight);

        Assert.Contains(Over(board), await FoundAsync(board, code), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("row", "J1")]
    [InlineData("pause")]
    [InlineData("fill")]
    [InlineData("withdraw")]
    public async Task A_posting_that_staff_end_is_gone_at_once(string action)
    {
        await using var board = await JourneyBoard.StartAsync();
        var id = await board.AddAsync("叉车司机");
        await board.ReadAsync($"/m/jobs/item/list/{id}");

        await board.StaffAsync(action, id);

        Assert.Empty(await board.TitlesAsync());
        await board.ReadAsync($"/m/jobs/item/list/{id}", HttpStatusCode.Gone);
        await board.ReadAsync($"/m/jobs/slip/list/{id}", HttpStatusCode.Redirect);
    }

    [Fact]
    [Trait("row", "J1")]
    public async Task A_posting_shows_its_last_day_and_how_long_that_is()
    {
        await using var board = await JourneyBoard.StartAsync();
        var id = await board.AddAsync("叉车司机", ("until", "2026-12-01"));

        Assert.Contains("还有 10 天", await board.ReadAsync("/m/jobs"), StringComparison.Ordinal);
        Assert.Contains("2026-12-01", await board.ReadAsync($"/m/jobs/item/list/{id}"), StringComparison.Ordinal);
        Assert.Contains("2026-12-01", await board.ReadAsync($"/m/jobs/slip/list/{id}"), StringComparison.Ordinal);
    }

    private static string Over(JourneyBoard board) => board.Module.Definition.Screens["list"].Over!.In("zh-CN").Text;

    private static async Task<string> FoundAsync(JourneyBoard board, string code)
    {
        using var answer = await board.SendAsync("/ticket", "/ticket", ("Code", code));
        return await board.ReadAsync(answer.Headers.Location!.OriginalString);
    }
}
