using System.Net;
using System.Text;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using Host.Tests.Services;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;

namespace Host.Tests.Configuration.BadInput;

/// <summary>A service of the whole district whose file breaks goes on at every station, however little of the file can still be read.</summary>
public sealed class BrokenDistrictModuleTests
{
    private const string File = "district/modules/call-back.json";

    private static Dictionary<string, Func<string, byte[]>> Broken { get; } = new(StringComparer.Ordinal)
    {
        ["empty"] = _ => [],
        ["cut before its scope"] = _ => Utf8("{ \"version\": 1,"),
        ["cut behind its scope"] = s => Utf8(s[..(s.Length / 2)]),
        ["GBK"] = s => [.. Utf8(s).TakeWhile(b => b < 0x80), 0xBB, 0xD8, 0xB5, 0xE7],
        ["binary"] = _ => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
        ["an unknown scope"] = s => Utf8(s.Replace("\"scope\": \"district\"", "\"scope\": \"distrct\"", StringComparison.Ordinal)),
        ["a slip in the key"] = s => Utf8(s.Replace("\"scope\": \"district\"", "\"scop\": \"district\"", StringComparison.Ordinal)),
        ["a newer version"] = s => Utf8(s.Replace("\"version\": 1", "\"version\": 9", StringComparison.Ordinal)),
        ["10 MB"] = _ => [.. Enumerable.Repeat((byte)'x', 10 * 1024 * 1024)],
    };

    [Fact]
    [Trait("row", "L2")]
    public async Task It_keeps_its_last_good_version_at_the_station_and_in_the_district_and_both_say_what_is_wrong()
    {
        await using var board = await StartAsync();
        await board.App.SignInAsync();
        var path = Path.Combine(board.App.Folder, "data", "config", File);
        var good = await System.IO.File.ReadAllTextAsync(path);
        foreach (var (way, bytes) in Broken)
        {
            await System.IO.File.WriteAllBytesAsync(path, bytes(good));
            await GoesOnAsync(board, way);
        }

        System.IO.File.Delete(path);
        Directory.CreateDirectory(path);
        await GoesOnAsync(board, "a folder in its place");
        Directory.Delete(path);

        await System.IO.File.WriteAllTextAsync(path, good);
        await board.App.Get<EngineHost>().PublishAsync();
        Assert.Equal((ModuleState.Ready, ModuleState.Ready), States(board));
    }

    [Fact]
    [Trait("row", "L2")]
    public async Task A_host_that_starts_on_the_broken_file_serves_the_last_good_one_at_the_station()
    {
        var folder = StationApp.NewFolder();
        try
        {
            Shipped(folder);
            await using (var first = await StationApp.StartAsync(folder))
            {
                Assert.Equal(ModuleState.Ready, first.Get<EngineHost>().Live.Sites["demo"].Status["call-back"].State);
            }

            await System.IO.File.WriteAllTextAsync(Path.Combine(folder, "data", "config", File), "{ \"version\": 1,");
            await using var again = await StationApp.StartAsync(folder);
            var site = again.Get<EngineHost>().Live.Sites["demo"];

            Assert.Equal(ModuleState.BrokenConfig, site.Status["call-back"].State);
            Assert.Contains("call-back", site.Modules.Keys);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    [Trait("row", "L2")]
    public async Task A_good_file_that_is_no_longer_of_the_district_takes_the_service_away()
    {
        await using var board = await StartAsync();
        var path = Path.Combine(board.App.Folder, "data", "config", File);
        await System.IO.File.WriteAllTextAsync(path, (await System.IO.File.ReadAllTextAsync(path)).Replace("\"scope\": \"district\",", "", StringComparison.Ordinal));
        await board.App.Get<EngineHost>().PublishAsync();
        await System.IO.File.WriteAllTextAsync(path, "{");
        await board.App.Get<EngineHost>().PublishAsync();

        Assert.DoesNotContain("call-back", board.App.Get<EngineHost>().Live.Sites["demo"].Status.Keys);
    }

    private static async Task GoesOnAsync(JourneyBoard board, string way)
    {
        await board.App.Get<EngineHost>().PublishAsync();

        Assert.True((ModuleState.BrokenConfig, ModuleState.BrokenConfig) == States(board), way);
        var form = await board.ReadAsync(await new ServiceVisit(board, "call-back").BeginAsync("call-back"));
        var faults = WebUtility.HtmlDecode(await board.App.Staff.GetStringAsync(new Uri("/repairs/configuration", UriKind.Relative)));
        Assert.Contains("v-phone", form, StringComparison.Ordinal);
        Assert.True(faults.Contains(File, StringComparison.Ordinal), way);
    }

    private static (ModuleState? Station, ModuleState? District) States(JourneyBoard board)
    {
        var sites = board.App.Get<EngineHost>().Live.Sites;
        return (sites["demo"].Status.GetValueOrDefault("call-back")?.State, sites["district"].Status.GetValueOrDefault("call-back")?.State);
    }

    private static Task<JourneyBoard> StartAsync() => JourneyBoard.StartAsync(ToDistrict);

    private static void Shipped(string folder)
    {
        var config = Path.Combine(folder, "data", "config");
        var shipped = Path.Combine(ConfigFixture.RepositoryRoot(), "config");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(config, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            System.IO.File.Copy(file, to);
        }

        ToDistrict(config);
    }

    private static void ToDistrict(string config)
    {
        var from = Path.Combine(config, "stations", "demo", "modules", "call-back.json");
        var to = Path.Combine(config, File);
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        System.IO.File.WriteAllText(to, System.IO.File.ReadAllText(from).Replace("\"version\": 1,", "\"version\": 1, \"scope\": \"district\",", StringComparison.Ordinal));
        System.IO.File.Delete(from);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
