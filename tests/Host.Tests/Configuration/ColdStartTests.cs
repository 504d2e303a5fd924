using System.Text.Json;
using Host.Tests.Accounts;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Repairs;

namespace Host.Tests.Configuration;

/// <summary>A file that was broken while the host was down.</summary>
public sealed class ColdStartTests : IDisposable
{
    private readonly string _folder = StationApp.NewFolder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    [Trait("row", "L2")]
    public async Task A_module_serves_its_last_good_settings_with_a_repair_until_the_file_is_mended()
    {
        string good;
        await using (var first = await StationApp.StartAsync(_folder))
        {
            good = await File.ReadAllTextAsync(At("stations/demo/modules/jobs.json"), Stop);
            Assert.Contains("找工作", await first.Kiosk.GetStringAsync("/"), StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(At("stations/demo/modules/jobs.json"), good.Replace("\"settings\"", "\"setings\"", StringComparison.Ordinal).Replace("找工作", "坏掉了", StringComparison.Ordinal), Stop);
        await using var second = await StationApp.StartAsync(_folder);

        var home = await second.Kiosk.GetStringAsync("/");
        Assert.Contains("找工作", home, StringComparison.Ordinal);
        Assert.DoesNotContain("坏掉了", home, StringComparison.Ordinal);
        Assert.True((await second.Kiosk.GetAsync(new Uri("/m/jobs/list/list", UriKind.Relative), Stop)).IsSuccessStatusCode);
        Assert.Equal("BrokenConfig", await StateAsync(second));
        var repair = Assert.Single(await second.Get<RepairList>().OfAsync("demo", Stop), r => r.Kind == "module-config");
        Assert.Matches(@"^stations/demo/modules/jobs\.json:\d+:\d+ .*did you mean 'settings'", repair.Cause!.In("en").Text);

        await File.WriteAllTextAsync(At("stations/demo/modules/jobs.json"), good.Replace("找工作", "找活干", StringComparison.Ordinal), Stop);
        await second.Get<EngineHost>().PublishAsync();

        Assert.Equal("Ready", await StateAsync(second));
        Assert.Contains("找活干", await second.Kiosk.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain(await second.Get<RepairList>().OfAsync("demo", Stop), r => r.Kind == "module-config");
    }

    [Fact]
    [Trait("row", "L2")]
    public async Task A_station_whose_own_file_is_broken_is_served_as_it_was()
    {
        await using (await StationApp.StartAsync(_folder))
        {
        }

        await File.WriteAllTextAsync(At("stations/demo/station.json"), "{ \"version\": 1, ", Stop);
        await using var app = await StationApp.StartAsync(_folder);
        await app.SignInAsync();

        Assert.Contains("找工作", await app.Kiosk.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains("stations/demo/station.json:1:", await app.Staff.GetStringAsync("/repairs"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "L2")]
    public async Task A_module_that_was_never_good_is_quarantined()
    {
        await using (await StationApp.StartAsync(_folder))
        {
        }

        await File.WriteAllTextAsync(At("stations/demo/modules/gigs.json"), "{ \"version\": 1, \"plugin\": \"JobBoard\", \"titel\": {} }", Stop);
        await using var app = await StationApp.StartAsync(_folder);

        Assert.Equal("Quarantined", await StateAsync(app, "gigs"));
        Assert.Equal("Ready", await StateAsync(app));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<string?> StateAsync(StationApp app, string module = "jobs") => JsonDocument.Parse(await app.Staff.GetStringAsync("/healthz")).RootElement
        .GetProperty("modules").EnumerateArray().Single(m => m.GetProperty("id").GetString() == module).GetProperty("state").GetString();

    private string At(string file) => Path.Combine(_folder, "data", "config", file);
}
