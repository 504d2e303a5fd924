using System.Text.Json;
using StationKiosk.Host.Sites;

namespace Host.Tests.Plugins;

/// <summary>How a process ended tells who is left out: whoever ended it, and nobody else.</summary>
public sealed class EndedProcessTests
{
    [Fact]
    [Trait("row", "P8")]
    public async Task A_plugin_that_exits_in_its_definition_is_left_out_alone_and_tried_in_a_process_of_its_own()
    {
        using var station = new TestStation("Exits", "Steady");
        await using (var ended = ChildHost.Start(station))
        {
            await ended.EndsAsync();
        }

        await using var host = ChildHost.Start(station, ("Modules__FirstPauseSeconds", "1"));
        await host.ServesAsync();

        await OnlyIsOutAsync(host, "Exits", "Steady");
        await Until.TrueAsync(async () => (await File.ReadAllTextAsync(Path.Combine(station.Data, "left-out.json"))).Contains("\"Times\":2", StringComparison.Ordinal));
        Assert.Contains("Steady one", await host.Kiosk.GetStringAsync("/m/steady"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Dies")]
    [InlineData("Overflows")]
    [Trait("row", "P8")]
    public async Task Whose_code_ran_when_the_process_ended_twice_is_left_out_alone(string plugin)
    {
        using var station = new TestStation(plugin, "Steady");
        for (var i = 0; i < 2; i++)
        {
            await using var ended = ChildHost.Start(station);
            Assert.NotEqual(0, await ended.EndsAsync());
        }

        await using var host = ChildHost.Start(station);
        await host.ServesAsync();

        await OnlyIsOutAsync(host, plugin, "Steady");
    }

    [Fact]
    [Trait("row", "P8")]
    public async Task A_mended_version_of_what_was_left_out_is_used_at_once_and_a_stop_on_purpose_counts_for_nothing()
    {
        using var station = new TestStation("Steady");
        await File.WriteAllTextAsync(Path.Combine(station.Data, "left-out.json"), """[{"Id":"Steady","Times":1,"Since":"2026-11-21T02:00:00+00:00","Next":"2026-11-22T02:00:00+00:00","IsOut":true,"Code":"another","Hangs":false}]""", TestContext.Current.CancellationToken);
        for (var i = 0; i < 4; i++)
        {
            await using var app = await station.StartAsync();
            Assert.Equal(ModuleState.Ready, (await Truth.OfModuleAsync(app, "steady")).State);
        }
    }

    [Fact]
    [Trait("row", "P8")]
    public async Task What_an_earlier_version_left_out_by_name_is_tried_again_by_itself()
    {
        using var station = new TestStation("Steady");
        await File.WriteAllTextAsync(Path.Combine(station.Data, "quarantined-modules"), "demo/steady\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(station.Data, "unsettled-starts"), "9\n", TestContext.Current.CancellationToken);
        await using var app = await station.StartAsync();
        var before = await Truth.OfModuleAsync(app, "steady");
        Assert.Equal((ModuleState.Quarantined, app.Clock.GetUtcNow() + TimeSpan.FromMinutes(1)), (before.State, before.Next));

        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await Until.TrueAsync(() => app.Get<StationKiosk.Host.Engines.StatusBoard>().Modules().Single().State == ModuleState.Ready);
        Assert.Contains("Steady one", await app.Kiosk.GetStringAsync("/m/steady"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "P8")]
    public async Task Three_kills_prove_nothing()
    {
        using var station = new TestStation("Steady", "LibraryOne");
        for (var i = 0; i < 3; i++)
        {
            await using var killed = ChildHost.Start(station);
            if (i == 0)
            {
                await Until.TrueAsync(() => File.Exists(Path.Combine(station.Data, "trying-plugin")));
            }
            else
            {
                await killed.ServesAsync();
            }

            await killed.KillAsync();
        }

        await using var host = ChildHost.Start(station);
        await host.ServesAsync();

        var health = await host.HealthAsync();
        Assert.False(health.GetProperty("safeMode").GetBoolean());
        Assert.All(health.GetProperty("plugins").EnumerateArray(), p => Assert.Equal("Loaded", p.GetProperty("state").GetString()));
        Assert.All(health.GetProperty("modules").EnumerateArray(), m => Assert.Equal("Ready", m.GetProperty("state").GetString()));
    }

    [Fact]
    [Trait("row", "P1")]
    public async Task A_process_that_stood_still_blames_nobody_for_it()
    {
        using var station = new TestStation("Steady");
        await using var host = ChildHost.Start(station, ("Modules__LongestRequestSeconds", "1"));
        await host.ServesAsync();
        var held = Enumerable.Range(0, 6).Select(_ => host.Kiosk.GetStringAsync("/m/steady/blocks?ms=700")).ToList();
        await Task.Delay(300, TestContext.Current.CancellationToken);

        await host.SuspendAsync(TimeSpan.FromSeconds(4));

        Assert.All(await Task.WhenAll(held), a => Assert.Contains("over", a, StringComparison.Ordinal));
        Assert.Equal("Ready", (await host.HealthAsync()).GetProperty("modules").EnumerateArray().Single().GetProperty("state").GetString());
    }

    private static async Task OnlyIsOutAsync(ChildHost host, string plugin, string other)
    {
        var health = await host.HealthAsync();
        Assert.False(health.GetProperty("safeMode").GetBoolean());
        var states = health.GetProperty("plugins").EnumerateArray().ToDictionary(p => p.GetProperty("id").GetString()!, p => p, StringComparer.Ordinal);
        Assert.Equal(("Refused", "Loaded"), (states[plugin].GetProperty("state").GetString(), states[other].GetProperty("state").GetString()));
        Assert.Contains("tried again by itself", states[plugin].GetProperty("cause").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.String, states[plugin].GetProperty("next").ValueKind);
        Assert.Contains("Steady one", await host.Kiosk.GetStringAsync("/m/steady"), StringComparison.Ordinal);
    }
}
