using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using StationKiosk.Host.Maps;

namespace Host.Tests.Maps;

/// <summary>Maps that are drawn from positions alone, and the way in words.</summary>
public sealed partial class MapTests
{
    [Fact]
    [Trait("row", "D6")]
    public async Task A_list_of_places_is_a_map_whose_numbers_are_its_rows_and_paper_says_the_way()
    {
        await using var board = await JourneyBoard.StartAsync();
        Assert.Contains("/m/nearby/list/places?map=1\"", await board.ReadAsync("/m/nearby"), StringComparison.Ordinal);

        var map = await board.ReadAsync("/m/nearby/list/places?map=1");
        var marks = Mark().Matches(map[map.IndexOf("map-upright", StringComparison.Ordinal)..map.IndexOf("map-wide", StringComparison.Ordinal)]).ToDictionary(m => m.Groups["number"].Value, m => (Url: m.Groups["url"].Value, At: new MapPoint(Number(m, "x"), Number(m, "y"))), StringComparer.Ordinal);
        var rows = Row().Matches(map).ToDictionary(m => m.Groups["number"].Value, m => (Url: m.Groups["url"].Value, Name: m.Groups["name"].Value), StringComparer.Ordinal);

        Assert.Equal(8, rows.Count);
        Assert.Equal(rows.Select(r => (r.Key, r.Value.Url)).Order(), marks.Select(m => (m.Key, m.Value.Url)).Order());
        Assert.All(marks.Values, a => Assert.All(marks.Values.Where(b => b != a), b => Assert.True(a.At.To(b.At) >= 2 * MapSizes.Upright.Mark)));
        Assert.Contains("您在这里", map, StringComparison.Ordinal);
        Assert.Contains(">10 分钟<", map, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", map, StringComparison.Ordinal);
        // Nanqiao is in the south, the industrial park in the north-east.
        Assert.True(marks[Of(rows, "南桥镇就业驿站")].At.Y > 500 && marks[Of(rows, "晨光工业园就业服务站")].At is { X: > 550, Y: < 300 });
        Assert.Single(Row().Matches(await board.ReadAsync("/m/nearby/list/places?map=1&f-kind=training")));

        var one = rows[Of(rows, "城东零工市场")].Url;
        Assert.Contains("map-way", await board.ReadAsync(one), StringComparison.Ordinal);
        var slip = await board.ReadAsync(one.Replace("/item/", "/slip/", StringComparison.Ordinal));
        Assert.Contains("往东南走约 350 米，步行约 5 分钟", slip, StringComparison.Ordinal);
        Assert.Contains("农贸市场东门进，右手第二间", slip, StringComparison.Ordinal);
        Assert.Contains("class=\"slip-map\"", slip, StringComparison.Ordinal);
        Assert.Contains("在云溪百货附近", await board.ReadAsync(rows[Of(rows, "城东社会保险服务大厅")].Url.Replace("/item/", "/slip/", StringComparison.Ordinal)), StringComparison.Ordinal);

        await board.App.SignInAsync();
        var sheet = WebUtility.HtmlDecode(await board.App.Staff.GetStringAsync("/m/nearby/map/places?f-kind=station"));
        Assert.Equal(3, Regex.Count(sheet, "class=\"map-number\"", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Contains("往南走约 7.9 公里，步行约 100 分钟", sheet, StringComparison.Ordinal);
        Assert.Contains("路比较远，建议坐车去", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_are_spread_until_each_can_be_touched_wherever_they_belong()
    {
        var random = new Random(7);
        var size = new MapPoint(1000, 700);
        for (var round = 0; round < 200; round++)
        {
            var span = round % 4 == 0 ? 0 : random.Next(1, 600);
            var points = Enumerable.Range(0, 8).Select(_ => new MapPoint(500 + ((random.NextDouble() - .5) * span), 350 + ((random.NextDouble() - .5) * span))).ToList();

            var spread = MapSpread.Apart(points, size, 104, 84);

            Assert.All(spread, p => Assert.True(p.X is >= 52 and <= 948 && p.Y is >= 52 and <= 648));
            for (var i = 0; i < 8; i++)
            {
                Assert.All(spread.Skip(i + 1), p => Assert.True(p.To(spread[i]) >= 94, $"round {round}"));
            }
        }
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(12, 15)]
    [InlineData(99, 120)]
    [InlineData(900, 240)]
    public void Rings_reach_as_far_as_needed_and_grow_outward(int farthest, int last)
    {
        var rings = new MapRings(farthest, 300);

        Assert.Equal(last, rings.Minutes[^1]);
        var radii = Enumerable.Range(0, 260).Select(m => rings.At(m)).ToList();
        Assert.Equal(radii.Order(), radii);
        Assert.Equal((0d, 300d), (radii[0], radii[^1]));
    }

    private static string Of(Dictionary<string, (string Url, string Name)> rows, string name) => rows.Single(r => r.Value.Name == name).Key;

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("<a class=\"map-mark\" href=\"(?<url>[^\"]+)\" aria-label=\"(?<number>[0-9]+) [^\"]+\"><circle cx=\"(?<x>[0-9.]+)\" cy=\"(?<y>[0-9.]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Mark();

    [GeneratedRegex("<a class=\"row\" href=\"(?<url>[^\"]+)\"><b class=\"map-badge\">(?<number>[0-9]+)</b><span class=\"map-words\"><span class=\"row-title\">(?<name>[^<]+)<", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Row();
}
