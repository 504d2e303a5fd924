using System.Text.Json.Nodes;
using Host.Tests.Kiosk;
using StationKiosk.Host.Modules;
using StationKiosk.Records;

namespace Host.Tests.JobBoard;

/// <summary>Jobs are found by what the work is, in taps and in words.</summary>
public sealed class TradeTests
{
    [Fact]
    [Trait("row", "J6")]
    public async Task Trades_with_counts_are_asked_first_and_kinds_and_trades_are_words_of_a_posting()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.AddAsync("电子装配工");
        await board.AddAsync("叉车司机");
        await board.AddAsync("仓库管理员", ("kind", new JsonArray("silver")));
        Assert.Equal(3, JourneyBoard.Titles(await board.ReadAsync("/m/jobs")).Count);
        for (var more = 1; more <= 4; more++)
        {
            await board.AddAsync($"保洁员{more}");
        }

        var first = await board.ReadAsync("/m/jobs");
        Assert.Contains("工厂做工", first, StringComparison.Ordinal);
        Assert.Contains("href=\"/m/jobs/list/list?f-trade=store\"", first, StringComparison.Ordinal);
        Assert.Contains("<small>2 条</small>", first, StringComparison.Ordinal);
        Assert.Equal(2, (await board.TitlesAsync("?f-trade=store")).Count);
        Assert.Contains("dock-back\" href=\"/m/jobs\"", await board.ReadAsync("/m/jobs/list/list"), StringComparison.Ordinal);

        Assert.Equal(["仓库管理员"], await board.TitlesAsync("?q=" + Uri.EscapeDataString("银龄")));
        Assert.Equal(["电子装配工"], await board.TitlesAsync("?q=" + Uri.EscapeDataString("工厂")));
        Assert.Empty(await board.TitlesAsync("?q=" + Uri.EscapeDataString("保安")));
    }

    [Fact]
    [Trait("row", "J6")]
    public async Task Letters_are_initials_and_what_else_they_may_mean_is_offered_with_its_count()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.AddAsync("建筑木工");
        await board.AddAsync("周末兼职促销");

        var found = await board.ReadAsync("/m/jobs/list/list?q=jz");

        Assert.Equal(2, JourneyBoard.Titles(found).Count);
        Assert.Contains("也可能是", found, StringComparison.Ordinal);
        Assert.Contains($"?q={Uri.EscapeDataString("兼职")}", found, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    [Trait("row", "J6")]
    public async Task Postings_kept_before_get_their_trade_and_words()
    {
        await using var board = await JourneyBoard.StartAsync();
        var id = await board.AddAsync("叉车司机", ("kind", new JsonArray("silver")));
        var context = new WriteContext { Actor = "test" };
        await board.App.Get<ModuleWriter>().WriteAsync(
            board.Module,
            work => work.Update("postings", work.Get("postings", id)!, new JsonObject { ["trade"] = null, ["terms"] = null, ["terms-of"] = null }).Version,
            context);
        Assert.Empty(await board.TitlesAsync("?q=" + Uri.EscapeDataString("银龄")));

        await board.App.Get<ModuleWriter>().WriteAsync(board.Module, work => board.Module.Definition.Handlers.Jobs["word"](work), context);

        Assert.Equal(["叉车司机"], await board.TitlesAsync("?q=" + Uri.EscapeDataString("银龄")));
        Assert.Equal(["叉车司机"], await board.TitlesAsync("?f-trade=store"));
    }
}
