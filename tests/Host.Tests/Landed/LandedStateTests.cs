using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using Host.Tests.Accounts;
using Host.Tests.Commands;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace Host.Tests.Landed;

/// <summary>What an earlier state of the program left on a disk opens in this one: nothing that a resident handed in is lost by an upgrade.</summary>
public sealed class LandedStateTests
{
    public static TheoryData<string> States => [.. Directory.GetDirectories(Root).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    private static string Root => Path.Combine(Configuration.ConfigFixture.RepositoryRoot(), "tests/Host.Tests/Landed");

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_data_folder_opens_with_its_tickets_its_answers_its_postings_and_its_accounts(string state)
    {
        var folder = StationApp.NewFolder();
        await UnpackAsync(state, "data.tar.gz", Path.Combine(folder, "data"));
        await using (var app = await StationApp.StartAsync(folder, ClockAt(state)))
        {
            await LooksWholeAsync(app);
            // What it wrote once it opens a second time as well.
            await app.Host.StopAsync();
        }

        await using (var again = await StationApp.StartAsync(folder, ClockAt(state)))
        {
            await LooksWholeAsync(again);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_backup_is_restored_and_serves(string state)
    {
        await using var folder = new CommandFolder();
        await UnpackAsync(state, "backup.tar.gz", Path.Combine(folder.Folder, "b"));

        var restore = await folder.RunAsync("restore", "--from", "b", "--with-keys", "--json");

        Assert.True(restore.Code == 0, restore.Error);
        await using var app = await StationApp.StartAsync(folder.Folder, ClockAt(state));
        await LooksWholeAsync(app);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_signed_package_is_read_and_taken_in_under_another_name(string state)
    {
        await using var folder = new CommandFolder();
        File.Copy(Path.Combine(Root, state, "call-back.skpkg"), Path.Combine(folder.Folder, "p.skpkg"));

        var inspected = await folder.RunAsync("package", "inspect", "p.skpkg", "--json");
        var trusted = await folder.RunAsync("package", "trust", "p.skpkg", "--fingerprint", inspected.Json.GetProperty("fingerprint").GetString()!);
        var imported = await folder.RunAsync("package", "import", "p.skpkg", "--station", "demo", "--id", "call-me", "--json");

        Assert.True(inspected.Code is 0 or 1, inspected.Error);
        Assert.True(trusted.Code == 0, trusted.Error);
        Assert.True(imported.Code == 0, imported.Error);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_plugin_built_for_the_contract_of_then_is_served_or_refused_with_the_reason(string state)
    {
        var folder = StationApp.NewFolder();
        var plugins = Directory.CreateDirectory(Path.Combine(folder, "plugins")).FullName;
        await UnpackAsync(state, "plugin.tar.gz", Path.Combine(plugins, "Noticeboard"));

        await using (var app = await StationApp.StartAsync(folder, plugins: plugins))
        {
            var status = app.Get<EngineHost>().Live.Engine.Plugins.Status["Noticeboard"];

            Assert.True(status.State == StationKiosk.Host.Plugins.PluginState.Loaded || status.Cause is not null, "refused without a reason");
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task LooksWholeAsync(StationApp app)
    {
        var store = app.Get<Stores>().Station("demo");
        using var known = await app.Kiosk.PostFormAsync("/ticket", ("Code", "2HV-PRF-0GW"));
        using var anonymous = await app.Kiosk.PostFormAsync("/ticket", ("Code", "Z1N4-M15H-AJ14-85RD-8"));
        var cases = store.Find(new RecordQuery { Collection = CaseTable.Name }).Records;
        var called = cases.Single(c => c.Body.Text("kind") == "call-back");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (known.StatusCode, anonymous.StatusCode));
        Assert.Equal(2, cases.Count);
        Assert.Equal("13800000017", (string?)(await app.Get<CaseDesk>().RevealAsync(called))["phone"]);
        Assert.Equal(3, store.Count(new RecordQuery { Collection = "jobs.postings" }).Value);
        Assert.Equal("linjing", Assert.Single(app.Get<AccountBook>().All()).Login);
    }

    private static FakeClock ClockAt(string state)
    {
        var clock = new FakeClock();
        clock.Set(DateTimeOffset.Parse(state + "T23:30:00Z", System.Globalization.CultureInfo.InvariantCulture));
        return clock;
    }

    private static async Task UnpackAsync(string state, string file, string to)
    {
        Directory.CreateDirectory(to);
        await using var packed = File.OpenRead(Path.Combine(Root, state, file));
        await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(unpacked, to, overwriteFiles: true);
    }
}
