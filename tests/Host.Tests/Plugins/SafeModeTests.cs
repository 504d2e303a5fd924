using System.Net;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace Host.Tests.Plugins;

/// <summary>What no wall can hold ends the process; then the host comes back without it.</summary>
public sealed class SafeModeTests
{
    [Fact]
    [Trait("row", "P8")]
    public async Task Three_starts_that_failed_in_the_host_itself_lead_to_one_without_plugins()
    {
        using var station = new TestStation("Steady");
        await File.WriteAllTextAsync(Path.Combine(station.Data, "failed-starts"), "3", TestContext.Current.CancellationToken);
        await using var app = await station.StartAsync();

        var plugin = await Truth.OfPluginAsync(app, "Steady");

        Assert.True(app.Get<EngineHost>().Live.IsSafeMode);
        Assert.Equal(PluginState.Disabled, plugin.State);
        Assert.StartsWith("safe mode", plugin.Cause!.In("en").Text, StringComparison.Ordinal);
        using var kiosk = await app.Kiosk.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, kiosk.StatusCode);
        using var console = await app.Staff.GetAsync("/");
        Assert.InRange((int)console.StatusCode, 200, 399);
    }

    [Fact]
    [Trait("row", "P8")]
    public async Task One_action_leaves_safe_mode()
    {
        using var station = new TestStation("Steady");
        await File.WriteAllTextAsync(Path.Combine(station.Data, "failed-starts"), "3");
        await using var app = await station.StartAsync();
        Assert.True(app.Get<EngineHost>().Live.IsSafeMode);
        Assert.Equal(ModuleState.Quarantined, (await Truth.OfModuleAsync(app, "steady")).State);
        await app.Get<EngineHost>().ReloadPluginsAsync();
        Assert.True(app.Get<EngineHost>().Live.IsSafeMode);

        await app.Get<EngineHost>().LeaveSafeModeAsync();

        Assert.False(app.Get<EngineHost>().Live.IsSafeMode);
        Assert.Equal(PluginState.Loaded, (await Truth.OfPluginAsync(app, "Steady")).State);
        Assert.Contains("Steady one", await app.Kiosk.GetStringAsync("/m/steady"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(station.Data, "failed-starts")));
    }

    [Fact]
    [Trait("row", "P8")]
    public async Task A_stop_on_purpose_is_no_failed_start()
    {
        using var station = new TestStation("Steady");
        for (var i = 0; i < 4; i++)
        {
            await using var app = await station.StartAsync();
            Assert.False(app.Get<EngineHost>().Live.IsSafeMode);
        }
    }

    [Fact]
    [Trait("row", "P1")]
    public async Task Under_a_supervisor_a_page_that_spins_ends_in_a_restart_without_its_module()
    {
        using var station = new TestStation("Spins", "Steady");
        await using (var spinning = ChildHost.Start(station, ("STATIONKIOSK_SUPERVISED", "1"), ("Modules__LongestRequestSeconds", "2")))
        {
            await spinning.ServesAsync();
            var never = spinning.Kiosk.GetAsync("/m/spins/loop");
            Assert.Equal(Supervision.ExitForRestart, await spinning.EndsAsync());
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => never);
        }

        await using var again = ChildHost.Start(station, ("STATIONKIOSK_SUPERVISED", "1"));
        await again.ServesAsync();

        var health = await again.HealthAsync();
        Assert.False(health.GetProperty("safeMode").GetBoolean());
        var states = health.GetProperty("modules").EnumerateArray().ToDictionary(m => m.GetProperty("id").GetString()!, m => m.GetProperty("state").GetString(), StringComparer.Ordinal);
        Assert.Equal("Quarantined", states["spins"]);
        Assert.Equal("Ready", states["steady"]);
        Assert.Contains("Steady one", await again.Kiosk.GetStringAsync("/m/steady"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "P1")]
    public async Task A_page_that_takes_all_memory_fails_alone()
    {
        using var station = new TestStation("Hoards", "Steady");
        await using var host = ChildHost.Start(station, ("DOTNET_GCHeapHardLimit", "0x10000000"));
        await host.ServesAsync();

        using var hoarding = await host.Kiosk.GetAsync("/m/hoards/fill");

        Assert.Equal(HttpStatusCode.InternalServerError, hoarding.StatusCode);
        Assert.Contains("OutOfMemoryException", host.Output, StringComparison.Ordinal);
        Assert.Contains("Steady one", await host.Kiosk.GetStringAsync("/m/steady"), StringComparison.Ordinal);
        await RefusedPluginTests.AnswersAtOnceAsync(host.Kiosk);
    }

    [Fact]
    [Trait("row", "P1")]
    public async Task The_host_ships_with_a_limit_to_its_memory()
    {
        var options = System.Text.Json.JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(PluginFolders.Built("HostOutput"), "StationKiosk.runtimeconfig.json"))).RootElement;

        var limit = options.GetProperty("runtimeOptions").GetProperty("configProperties").GetProperty("System.GC.HeapHardLimit").GetInt64();

        Assert.InRange(limit, 512L * 1024 * 1024, 4L * 1024 * 1024 * 1024);
    }
}
