using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace Host.Tests.Plugins;

/// <summary>Plugins that cannot be used: each is named with its cause, and nobody else is concerned.</summary>
public sealed class RefusedPluginTests
{
    public static TheoryData<string, string> Broken => new()
    {
        { "NoManifest", "plugin.json is missing" },
        { "BadJson", "plugin.json:3" },
        { "UnknownKey", "sdkVersion" },
        { "TwoEntries", "2 public classes" },
        { "NoEntry", "no public class" },
        { "MissingDependency", "Numbers 1.0.0" },
        { "ThrowsInConstructor", "no constructor today" },
        { "HangsInConstructor", "within 10 seconds" },
        { "ThrowsInServices", "no services today" },
        { "NeedsWhatIsNot", "IFormatProvider" },
        { "PageOutside", "not below /Areas/PageOutside/" },
        { "AbsoluteRoute", "absolute route" },
        { "OpenConsole", "put [Needs(\"…\")] on its page model" },
        { "NeedsTypo", "needs the permission recrods" },
        { "StaticState", "StaticStatePlugin.lastVisitor" },
        { "StaticList", "StaticListPlugin.Visitors" },
        { "TakesHostService", "registers TimeProvider, which is not its own" },
        { "AddsSingleton", "as a singleton" },
        { "AddsKeyed", "as a singleton" },
        { "AddsHosted", "registers IHostedService" },
    };

    public static TheoryData<string, string> Incompatible => new()
    {
        { "NewerSdk", "it is made for Sdk 7.0.0 – 7.99.0 and this host has" },
        { "OlderSdk", "update the plugin" },
        { "MissingMember", "StationKiosk.Sdk.Plugins.SiteInfo.WalkingMinutes" },
        { "NeedsAbsent", "it needs the plugin Nowhere, which is not installed" },
        { "NeedsOther", "Steady 3.0.0 – 3.99.0 and 1.0.0 is installed; update Steady" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    [Trait("row", "P1")]
    [Trait("row", "P3")]
    public Task A_broken_plugin_is_named_with_its_cause_and_concerns_nobody_else(string plugin, string cause) => IsRefusedAsync(plugin, cause);

    [Theory]
    [MemberData(nameof(Incompatible))]
    [Trait("row", "P4")]
    public Task An_incompatible_plugin_is_listed_with_what_to_do(string plugin, string cause) => IsRefusedAsync(plugin, cause);

    [Fact]
    [Trait("row", "P4")]
    public async Task Plugins_that_need_each_other_are_all_refused()
    {
        using var station = new TestStation("CircleOne", "CircleTwo", "Steady");
        await using var app = await station.StartAsync();

        foreach (var plugin in new[] { "CircleOne", "CircleTwo" })
        {
            var status = await Truth.OfPluginAsync(app, plugin);
            Assert.Equal(PluginState.Refused, status.State);
            Assert.Contains("in a circle", status.Cause!.In("en").Text, StringComparison.Ordinal);
        }

        Assert.Contains("Steady one", await app.Kiosk.GetStringAsync("/m/steady"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ThrowsInServices", "LeftBehind")]
    [InlineData("NeedsWhatIsNot", "Wanting")]
    [Trait("row", "P2")]
    public async Task Nothing_that_a_failing_plugin_registered_is_left(string plugin, string service)
    {
        using var station = new TestStation(plugin, "Steady");
        await using var app = await station.StartAsync();
        var type = AppDomain.CurrentDomain.GetAssemblies().Last(a => a.GetName().Name == plugin).GetType($"{plugin}.{service}", throwOnError: true)!;
        await using var scope = app.Get<EngineHost>().Live.Engine.Services.CreateAsyncScope();

        Assert.Null(scope.ServiceProvider.GetService(type));
        Assert.Contains("Steady one", await app.Kiosk.GetStringAsync("/m/steady"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "P3")]
    public async Task The_command_says_the_same_without_a_running_host()
    {
        using var station = new TestStation("BadJson", "MissingDependency", "Steady");
        Dictionary<string, PluginStatus> told;
        await using (var app = await station.StartAsync())
        {
            told = app.Get<StatusBoard>().Plugins().ToDictionary(p => p.Id, StringComparer.Ordinal);
        }

        var paths = new HostPaths(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Data:Path"] = station.Data,
            ["Plugins:Path"] = station.Plugins,
        }).Build());
        await using var output = new StringWriter();
        var exit = await new PluginListing(paths, new PluginCatalog(paths, TimeProvider.System, NullLogger<PluginCatalog>.Instance)).WriteAsync(output, asJson: false);

        Assert.Equal(1, exit);
        var lines = output.ToString().Split('\n');
        Assert.All(told.Values, plugin => Assert.Contains(lines, l =>
            l.StartsWith(plugin.Id + " ", StringComparison.Ordinal)
            && l.Contains(plugin.State.ToString(), StringComparison.Ordinal)
            && l.Contains(plugin.Cause?.In("en").Text ?? "", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("row", "P5")]
    public async Task Two_plugins_bring_different_versions_of_one_library()
    {
        using var station = new TestStation("LibraryOne", "LibraryTwo");
        await using var app = await station.StartAsync();

        Assert.Contains("<h1>numbers 1.0.0</h1>", await app.Kiosk.GetStringAsync("/m/libraryone"), StringComparison.Ordinal);
        Assert.Contains("<h1>two numbers 2.0.0</h1>", await app.Kiosk.GetStringAsync("/m/librarytwo"), StringComparison.Ordinal);
        var contracts = AppDomain.CurrentDomain.GetAssemblies().Where(a => a.GetName().Name == "StationKiosk.Sdk");
        Assert.Single(contracts);
    }

    internal static async Task AnswersAtOnceAsync(HttpClient client)
    {
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            using var home = await client.GetAsync("/");
            Assert.Equal(HttpStatusCode.OK, home.StatusCode);
            fastest = watch.Elapsed < fastest ? watch.Elapsed : fastest;
        }

        Assert.InRange(fastest, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    private static async Task IsRefusedAsync(string plugin, string cause)
    {
        using var station = new TestStation(plugin, "Steady");
        await using var app = await station.StartAsync();

        var status = await Truth.OfPluginAsync(app, plugin);
        Assert.Equal(PluginState.Refused, status.State);
        Assert.Contains(cause, status.Cause!.In("en").Text, StringComparison.Ordinal);
        Assert.NotEqual(status.Cause.In("en").Text, status.Cause.In("zh-CN").Text);

        var module = await Truth.OfModuleAsync(app, TestStation.Module(plugin));
        Assert.Equal(ModuleState.Quarantined, module.State);
        Assert.Contains(cause, module.Cause!.In("en").Text, StringComparison.Ordinal);

        await AnswersAtOnceAsync(app.Kiosk);
        Assert.Contains("Steady one", await app.Kiosk.GetStringAsync("/m/steady"), StringComparison.Ordinal);
        using var gone = await app.Kiosk.GetAsync("/m/" + TestStation.Module(plugin));
        Assert.NotEqual(HttpStatusCode.OK, gone.StatusCode);
    }
}
