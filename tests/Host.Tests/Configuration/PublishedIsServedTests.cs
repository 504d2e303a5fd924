using System.Text.RegularExpressions;
using Host.Tests.Plugins;
using StationKiosk.Host.Engines;

namespace Host.Tests.Configuration;

/// <summary>What a station says about its modules is served as soon as it is published, also by modules that did not change.</summary>
public sealed partial class PublishedIsServedTests
{
    [Fact]
    [Trait("row", "K1")]
    public async Task The_order_of_tiles_and_the_idle_times_change_with_the_stations_file()
    {
        using var station = new TestStation("Steady", "LibraryOne", "LibraryTwo");
        station.Write("stations/demo/modules/steady.json", """
            { "version": 1, "plugin": "Steady", "title": { "zh-CN": "Steady", "en": "Steady" }, "idle": { "warnAfterSeconds": 120 } }
            """);
        Say(station, "\"steady\", \"libraryone\", \"librarytwo\"", 45);
        await using var app = await station.StartAsync();
        Assert.Equal(["steady", "libraryone", "librarytwo"], await TilesAsync(app));
        Assert.Equal(("120", "45"), await IdleAsync(app));

        Say(station, "\"librarytwo\", \"steady\", \"libraryone\"", 75);
        await app.Get<EngineHost>().PublishAsync();

        Assert.Equal(["librarytwo", "steady", "libraryone"], await TilesAsync(app));
        Assert.Equal(("120", "75"), await IdleAsync(app));
    }

    private static void Say(TestStation station, string modules, int answer) => station.Write("stations/demo/station.json", $$"""
        {
          "version": 1,
          "name": { "zh-CN": "测试驿站", "en": "Test station" },
          "place": { "zh-CN": "春风路 1 号", "en": "1 Chunfeng Road" },
          "timeZone": "Asia/Shanghai",
          "languages": ["zh-CN", "en"],
          "privacy": { "zh-CN": "只用于本次办理。", "en": "Used for this visit only." },
          "modules": [{{modules}}],
          "idle": { "answerSeconds": {{answer}} }
        }
        """);

    private static async Task<IReadOnlyList<string>> TilesAsync(StationApp app) => [.. Tile().Matches(await app.Kiosk.GetStringAsync("/")).Select(m => m.Groups["id"].Value).Distinct(StringComparer.Ordinal)];

    private static async Task<(string Warn, string Answer)> IdleAsync(StationApp app)
    {
        using var answer = await app.Kiosk.GetAsync("/m/steady/nothing");
        var page = await answer.Content.ReadAsStringAsync();
        return (Warn().Match(page).Groups["s"].Value, Answer().Match(page).Groups["s"].Value);
    }

    [GeneratedRegex("href=\"/m/(?<id>[a-z]+)\"")]
    private static partial Regex Tile();

    [GeneratedRegex("data-idle-warn=\"(?<s>[0-9]+)\"")]
    private static partial Regex Warn();

    [GeneratedRegex("data-idle-answer=\"(?<s>[0-9]+)\"")]
    private static partial Regex Answer();
}
