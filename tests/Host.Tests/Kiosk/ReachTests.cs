using StationKiosk.Host.Kiosk;
using StationKiosk.Host.Repairs;
using StationKiosk.Host.Sites;

namespace Host.Tests.Kiosk;

public sealed class ReachTests
{
    private const string Demo = """{ "diagonalInches": 32, "pixelPitchMm": 0.363, "topHeightMm": 1600 }""";

    [Theory]
    [InlineData(476.0, 1700, 1486)]
    [InlineData(476.0, 1486, null)]
    [InlineData(708.0, 1600, null)]
    [InlineData(708.0, 1650, 1616)]
    [InlineData(268.0, 1500, 1370)]
    public void A_screen_may_hang_only_so_high_that_its_lower_part_is_within_reach(double tall, int top, int? highest) =>
        Assert.Equal(highest, Reach.TooHighFor(new SiteLook { ScreenHeight = tall, TopHeight = top }));

    [Fact]
    [Trait("row", "K10")]
    public async Task A_screen_that_hangs_too_high_for_low_reach_mode_is_a_repair_that_says_how_low_it_must_hang()
    {
        await using var board = await JourneyBoard.StartAsync(config => Hang(config, """{ "diagonalInches": 21.5, "pixelPitchMm": 0.248, "topHeightMm": 1700 }"""));

        var repair = Assert.Single(await board.App.Get<RepairList>().OfAsync("demo", TestContext.Current.CancellationToken), r => r.Kind == "reach");

        Assert.Equal(["1486", "1700", "1220"], repair.Args.Select(a => a.In("en").Text));
    }

    [Theory]
    [InlineData(Demo)]
    [InlineData("""{ "diagonalInches": 21.5, "pixelPitchMm": 0.248, "topHeightMm": 1480 }""")]
    [InlineData("""{ "diagonalInches": 21.5, "pixelPitchMm": 0.248, "topHeightMm": 1360, "orientation": "wide" }""")]
    public async Task A_screen_that_hangs_well_is_none(string screen)
    {
        await using var board = await JourneyBoard.StartAsync(config => Hang(config, screen));

        Assert.DoesNotContain(await board.App.Get<RepairList>().OfAsync("demo", TestContext.Current.CancellationToken), r => r.Kind == "reach");
    }

    private static void Hang(string config, string screen)
    {
        var file = Path.Combine(config, "stations", "demo", "station.json");
        var text = File.ReadAllText(file);
        Assert.Contains(Demo, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(Demo, screen, StringComparison.Ordinal));
    }
}
