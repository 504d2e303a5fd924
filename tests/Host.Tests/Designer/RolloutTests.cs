using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Host.Tests.Accounts;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Designer;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Repairs;

namespace Host.Tests.Designer;

/// <summary>A change of the district reaches the first ring of stations; the others have it when somebody has looked and lets it go on.</summary>
public sealed partial class RolloutTests : IDisposable
{
    private const string File = "district/modules/beds.json";
    private const string Page = "/s/district/configuration/rollout?path=district%2Fmodules%2Fbeds.json";
    private const string Old = "免费过渡住宿";
    private readonly string _folder = StationApp.NewFolder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    [Trait("row", "L10")]
    public async Task A_change_of_the_district_goes_ring_by_ring_over_a_restart_and_comes_back_as_a_whole()
    {
        string[] first, restarted, second, back;
        await using (var app = await StartAsync())
        {
            var page = await DraftAsync(app, "先住下再说");
            Assert.Contains("先给这一批站点用：春风就业驿站。其余 2 个站点", page, StringComparison.Ordinal);
            using var published = await app.Staff.SendFormAsync("/s/district/designer/publish/beds", page, ("seen", Seen().Match(page).Groups["it"].Value), ("why", "换个说法"));
            Assert.Equal(Page + "&done=designer.published", published.Headers.Location!.OriginalString);
            first = await TitlesAsync(app);
        }

        await using (var app = await StationApp.StartAsync(_folder))
        {
            await app.Staff.TryAsync("admin", SignIn.Password);
            restarted = await TitlesAsync(app);
            var look = WebUtility.HtmlDecode(await app.Staff.GetStringAsync(Page));
            Assert.Matches("(?s)春风就业驿站.*正常.*还没有用的站点.*下一批.*北街就业驿站.*再往后.*南街就业驿站", look);
            Assert.Contains("只用在 1 个站点，还有 2 个站点在等", WebUtility.HtmlDecode(await app.Staff.GetStringAsync("/s/district/repairs")), StringComparison.Ordinal);

            using var stale = await app.Staff.SendFormAsync(Page + "&handler=On", look, ("path", File), ("ring", "7"));
            Assert.Contains("刚才有人动过这次改动", WebUtility.HtmlDecode(await stale.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
            Assert.Equal(first, await TitlesAsync(app));

            using var on = await app.Staff.SendFormAsync(Page + "&handler=On", look, ("path", File), ("ring", "1"));
            Assert.Equal(HttpStatusCode.Redirect, on.StatusCode);
            second = await TitlesAsync(app);

            look = await app.Staff.GetStringAsync(Page);
            using var silent = await app.Staff.SendFormAsync(Page + "&handler=Back", look, ("path", File), ("seen", Value(look, "seen")), ("why", " "));
            Assert.Equal(HttpStatusCode.OK, silent.StatusCode);
            using var taken = await app.Staff.SendFormAsync(Page + "&handler=Back", look, ("path", File), ("seen", Value(look, "seen")), ("why", "居民看不懂"));
            Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
            back = await TitlesAsync(app);
            Assert.DoesNotContain(await app.Get<RepairList>().AllAsync(Stop), r => r.Kind == "rollout-waits");
        }

        Assert.Equal(["先住下再说", Old, Old], first);
        Assert.Equal(first, restarted);
        Assert.Equal(["先住下再说", "先住下再说", Old], second);
        Assert.Equal([Old, Old, Old], back);
    }

    [Fact]
    [Trait("row", "L10")]
    public async Task Killed_before_the_file_is_in_place_nobody_has_the_change_and_a_second_change_finds_who_waits_with_what_they_had()
    {
        await using var app = await StartAsync();
        var original = await System.IO.File.ReadAllBytesAsync(Path.Combine(_folder, "data", "config", File), Stop);
        await app.Get<Rollouts>().BeginAsync(File, VersionStore.HashOf(original), new string('0', 64), 1, "admin", "cut off");
        await app.Get<EngineHost>().PublishAsync();
        Assert.Equal([Old, Old, Old], await TitlesAsync(app));
        Assert.DoesNotContain(await app.Get<RepairList>().AllAsync(Stop), r => r.Kind == "rollout-waits");

        await PublishAsync(app, "第一次改");
        await PublishAsync(app, "第二次改", "第一次改");
        Assert.Equal(["第二次改", Old, Old], await TitlesAsync(app));

        foreach (var ring in new[] { "1", "2" })
        {
            using var on = await app.Staff.SendFormAsync(Page + "&handler=On", await app.Staff.GetStringAsync(Page), ("path", File), ("ring", ring));
        }

        Assert.Equal(["第二次改", "第二次改", "第二次改"], await TitlesAsync(app));
        Assert.Empty(await app.Get<Rollouts>().AllAsync());
        Assert.Equal("/s/district/configuration/file?path=district%2Fmodules%2Fbeds.json", (await app.Staff.GetAsync(new Uri(Page, UriKind.Relative), Stop)).Headers.Location?.OriginalString);
    }

    [Fact]
    [Trait("row", "L10")]
    public async Task Where_no_station_names_a_ring_nothing_is_different_and_who_may_not_change_the_district_lets_nothing_on()
    {
        await using var app = await StartAsync(rings: false);
        var page = await DraftAsync(app, "先住下再说");

        Assert.DoesNotContain("先给这一批站点用", page, StringComparison.Ordinal);
        using var published = await app.Staff.SendFormAsync("/s/district/designer/publish/beds", page, ("seen", Seen().Match(page).Groups["it"].Value), ("why", "换个说法"));
        Assert.Contains("/designer/edit/beds", published.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(["先住下再说", "先住下再说", "先住下再说"], await TitlesAsync(app));
        using var elsewhere = await app.Staff.GetAsync(new Uri(Page.Replace("/s/district/", "/s/demo/", StringComparison.Ordinal), UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<StationApp> StartAsync(bool rings = true)
    {
        var app = await StationApp.StartAsync(_folder);
        await app.SignInAsync();
        var stations = Path.Combine(_folder, "data", "config", "stations");
        var text = await System.IO.File.ReadAllTextAsync(Path.Combine(stations, "demo", "station.json"), Stop);
        foreach (var (id, name, ring) in new[] { ("demo", "春风就业驿站", 1), ("north", "北街就业驿站", 2), ("south", "南街就业驿站", 0) })
        {
            Directory.CreateDirectory(Path.Combine(stations, id));
            var own = text.Replace("春风就业驿站", name, StringComparison.Ordinal);
            await System.IO.File.WriteAllTextAsync(Path.Combine(stations, id, "station.json"), rings && ring > 0 ? own.Replace("\"version\": 1,", $"\"version\": 1, \"ring\": {ring},", StringComparison.Ordinal) : own, Stop);
        }

        await app.Get<EngineHost>().PublishAsync();
        return app;
    }

    private static async Task<string[]> TitlesAsync(StationApp app)
    {
        var titles = new List<string>();
        foreach (var station in new[] { "demo", "north", "south" })
        {
            var home = WebUtility.HtmlDecode(await app.Kiosk.GetStringAsync($"/s/{station}/"));
            titles.Add(new[] { Old, "先住下再说", "第一次改", "第二次改" }.Single(t => home.Contains(t, StringComparison.Ordinal)));
        }

        return [.. titles];
    }

    private static async Task PublishAsync(StationApp app, string title, string before = Old)
    {
        var page = await DraftAsync(app, title, before);
        using var published = await app.Staff.SendFormAsync("/s/district/designer/publish/beds", page, ("seen", Seen().Match(page).Groups["it"].Value), ("why", "换个说法"));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
    }

    private static async Task<string> DraftAsync(StationApp app, string title, string before = Old)
    {
        var desk = app.Get<DraftDesk>();
        var draft = desk.Open("district", "beds")!;
        await desk.SaveAsync(draft, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(draft.Bytes).Replace($"\"title\": {{ \"zh-CN\": \"{before}\"", $"\"title\": {{ \"zh-CN\": \"{title}\"", StringComparison.Ordinal)), "林静");
        return WebUtility.HtmlDecode(await app.Staff.GetStringAsync("/s/district/designer/publish/beds"));
    }

    private static string Value(string page, string name) => Regex.Match(page, $"name=\"{name}\" value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2)).Groups["it"].Value;

    [GeneratedRegex("name=\"seen\" value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Seen();
}
