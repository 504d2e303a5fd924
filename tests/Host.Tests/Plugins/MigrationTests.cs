using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;

namespace Host.Tests.Plugins;

/// <summary>Settings of an earlier version of a plugin.</summary>
public sealed class MigrationTests
{
    [Theory]
    [InlineData("""{ "hello": "good day" }""", 1)]
    [InlineData("""{ "greeting": "good day" }""", 2)]
    [Trait("row", "L1")]
    public async Task Settings_of_every_version_become_those_of_today(string settings, int version)
    {
        using var station = new TestStation("Migrates");
        station.AddModule("Migrates", settings, version);
        await using var app = await station.StartAsync();

        Assert.Equal(ModuleState.Ready, (await Truth.OfModuleAsync(app, "migrates")).State);
        Assert.Equal("MigratesSettings { Greeting = good day }", app.Get<EngineHost>().Live.Sites["demo"].Modules["migrates"].Settings.ToString());
    }

    [Fact]
    [Trait("row", "L1")]
    public async Task A_migration_that_cannot_be_read_quarantines_the_modules_and_nothing_else()
    {
        using var station = new TestStation("MigratesBadly", "Steady");
        station.AddModule("MigratesBadly", """{ "hello": "good day" }""");
        await using var app = await station.StartAsync();

        var module = await Truth.OfModuleAsync(app, "migratesbadly");

        Assert.Equal(ModuleState.Quarantined, module.State);
        Assert.Contains("plugins/MigratesBadly/migrations.json:2", module.Cause!.In("en").Text, StringComparison.Ordinal);
        Assert.Contains("Steady one", await app.Kiosk.GetStringAsync("/m/steady"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "L1")]
    public async Task Settings_of_a_newer_version_are_refused_and_left_as_they_are()
    {
        using var station = new TestStation("Migrates");
        station.AddModule("Migrates", """{ "greeting": "good day" }""", 3);
        var file = Path.Combine(station.Data, "config", "stations", "demo", "modules", "migrates.json");
        var before = await File.ReadAllTextAsync(file);
        await using var app = await station.StartAsync();

        var module = await Truth.OfModuleAsync(app, "migrates");

        Assert.Equal(ModuleState.Quarantined, module.State);
        Assert.Contains("migrates.json", module.Cause!.In("en").Text, StringComparison.Ordinal);
        Assert.Contains("newer", module.Cause.In("en").Text, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(file));
    }
}
