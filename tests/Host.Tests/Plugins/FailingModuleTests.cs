using System.Net;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Jobs;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace Host.Tests.Plugins;

/// <summary>Modules whose code fails while it is served: they are taken out, the others go on, staff put them back.</summary>
public sealed class FailingModuleTests
{
    [Fact]
    [Trait("row", "P1")]
    public async Task A_module_whose_definition_throws_is_quarantined()
    {
        using var station = new TestStation("ThrowsInDefine", "Steady");
        await using var app = await station.StartAsync();

        var module = await Truth.OfModuleAsync(app, "throwsindefine");

        Assert.Equal(ModuleState.Quarantined, module.State);
        Assert.Contains("no definition today", module.Cause!.In("en").Text, StringComparison.Ordinal);
        Assert.Equal(PluginState.Loaded, (await Truth.OfPluginAsync(app, "ThrowsInDefine")).State);
        await OthersWorkAsync(app);
    }

    [Fact]
    [Trait("row", "P1")]
    public async Task A_module_whose_first_page_throws_is_found_before_a_resident_finds_it()
    {
        using var station = new TestStation("ThrowsInPage", "Steady");
        await using var app = await station.StartAsync();

        var module = await Truth.OfModuleAsync(app, "throwsinpage");

        Assert.Equal(ModuleState.Faulted, module.State);
        Assert.Contains("no page today", module.Cause!.In("en").Text, StringComparison.Ordinal);
        using var answer = await app.Kiosk.GetAsync("/m/throwsinpage");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        await OthersWorkAsync(app);
    }

    [Fact]
    [Trait("row", "P1")]
    public async Task A_module_that_fails_too_often_is_taken_out_and_staff_put_it_back()
    {
        using var station = new TestStation("ThrowsLater", "Steady");
        await using var app = await station.StartAsync(("Modules:MostErrors", "3"));
        for (var i = 1; i <= 3; i++)
        {
            Assert.Equal(HttpStatusCode.InternalServerError, await Visitors.NewAsync(app, "/m/throwslater", "/m/throwslater/broken"));
            Assert.Equal(i, app.Get<StatusBoard>().Modules().Single(m => m.Module == "throwslater").Errors);
        }

        var module = await Truth.OfModuleAsync(app, "throwslater");
        Assert.Equal(ModuleState.Faulted, module.State);
        Assert.Contains("it failed for 3 visits within 15 minutes", module.Cause!.In("en").Text, StringComparison.Ordinal);
        using (var closed = await app.Kiosk.GetAsync("/m/throwslater"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, closed.StatusCode);
        }

        await OthersWorkAsync(app);
        await app.Get<EngineHost>().PutBackAsync("demo", "throwslater");

        Assert.Equal(ModuleState.Ready, (await Truth.OfModuleAsync(app, "throwslater")).State);
        Assert.Contains("ThrowsLater", await app.Kiosk.GetStringAsync("/m/throwslater"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "P1")]
    public async Task Errors_that_are_far_apart_do_not_add_up()
    {
        using var station = new TestStation("ThrowsLater");
        await using var app = await station.StartAsync(("Modules:MostErrors", "3"));

        for (var i = 0; i < 6; i++)
        {
            await Visitors.NewAsync(app, "/m/throwslater", "/m/throwslater/broken");
            app.Clock.Advance(TimeSpan.FromMinutes(8));
        }

        Assert.Equal(ModuleState.Ready, app.Get<StatusBoard>().Modules().Single(m => m.Module == "throwslater").State);
    }

    [Fact]
    [Trait("row", "P1")]
    public async Task What_one_publishing_finds_stays_through_the_next_that_changes_something_else()
    {
        using var station = new TestStation("ThrowsLater", "Steady");
        await using var app = await station.StartAsync(("Modules:MostErrors", "1"));
        using (await app.Kiosk.GetAsync("/m/throwslater/broken"))
        {
            station.AddModule("LibraryOne");
        }

        await app.Get<EngineHost>().PublishAsync();

        Assert.Equal(ModuleState.Faulted, app.Get<StatusBoard>().Modules().Single(m => m.Module == "throwslater").State);
        Assert.Equal(ModuleState.Quarantined, app.Get<StatusBoard>().Modules().Single(m => m.Module == "libraryone").State);
    }

    [Fact]
    [Trait("row", "P1")]
    public async Task A_page_that_does_not_end_takes_its_module_out_and_the_others_go_on()
    {
        using var station = new TestStation("Spins", "Steady");
        await using var app = await station.StartAsync(("Modules:LongestRequestSeconds", "1"));
        var end = Path.Combine(station.Folder, "end");
        var spinning = app.Kiosk.GetAsync("/m/spins/loop?until=" + Uri.EscapeDataString(end));
        try
        {
            await Until.TrueAsync(() => app.Get<StatusBoard>().Modules().Single(m => m.Module == "spins").State == ModuleState.Faulted);

            Assert.Contains("puts it right without a restart", (await Truth.OfModuleAsync(app, "spins")).Cause!.In("en").Text, StringComparison.Ordinal);
            Assert.Null((await Truth.OfModuleAsync(app, "spins")).Next);
            await OthersWorkAsync(app);
            PluginFolders.Put(station.Plugins, "SpinsMended", "Spins");
            await app.Get<EngineHost>().ReloadPluginsAsync();
            Assert.Equal(ModuleState.Ready, (await Truth.OfModuleAsync(app, "spins")).State);
            Assert.Contains("Spins", await app.Kiosk.GetStringAsync("/m/spins"), StringComparison.Ordinal);
        }
        finally
        {
            await File.WriteAllTextAsync(end, "");
            using var ended = await spinning;
        }
    }

    [Fact]
    [Trait("row", "P1")]
    public async Task A_job_that_throws_takes_its_module_out_and_nothing_else()
    {
        using var station = new TestStation("ThrowsInJob", "Steady");
        await using var app = await station.StartAsync(("Modules:MostErrors", "2"));
        Assert.Contains("ThrowsInJob", await app.Kiosk.GetStringAsync("/m/throwsinjob"), StringComparison.Ordinal);

        for (var i = 0; i < 2; i++)
        {
            await app.Get<JobScheduler>().RunDueAsync();
            app.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        var module = await Truth.OfModuleAsync(app, "throwsinjob");
        Assert.Equal(ModuleState.Faulted, module.State);
        Assert.Contains("it failed for 2 visits", module.Cause!.In("en").Text, StringComparison.Ordinal);
        Assert.Contains(app.Log.Lines, l => l.Contains("no job today", StringComparison.Ordinal));
        await OthersWorkAsync(app);
    }

    private static async Task OthersWorkAsync(StationApp app)
    {
        await RefusedPluginTests.AnswersAtOnceAsync(app.Kiosk);
        Assert.Contains("Steady one", await app.Kiosk.GetStringAsync("/m/steady"), StringComparison.Ordinal);
    }
}
