using System.Net;
using System.Text.RegularExpressions;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace Host.Tests.Plugins;

/// <summary>Plugin code is replaced while it serves: no request fails, each ends in what it began with.</summary>
public sealed partial class SwapTests
{
    [Fact]
    public async Task No_request_fails_while_code_is_replaced()
    {
        using var station = new TestStation("Steady");
        await using var app = await station.StartAsync();
        using var stop = new CancellationTokenSource();
        var residents = Enumerable.Range(0, 4).Select(_ => VisitAsync(app.KioskUrl, stop.Token)).ToList();

        foreach (var edition in new[] { "SteadyNext", "Steady", "SteadyNext" })
        {
            await Task.Delay(300);
            PluginFolders.Put(station.Plugins, edition, "Steady");
            await app.Get<EngineHost>().ReloadPluginsAsync();
        }

        await Task.Delay(300);
        await stop.CancelAsync();
        var answers = (await Task.WhenAll(residents)).SelectMany(a => a).ToList();
        Assert.InRange(answers.Count, 200, int.MaxValue);
        Assert.DoesNotContain(answers, a => a is not "one" and not "two");
        Assert.Contains("one", answers);
        Assert.Contains("two", answers);
    }

    [Fact]
    public async Task A_request_ends_in_the_engine_it_began_in()
    {
        using var station = new TestStation("Steady");
        await using var app = await station.StartAsync();
        using var slow = await app.Kiosk.GetAsync("/m/steady/slow?ms=1500", HttpCompletionOption.ResponseHeadersRead);

        await SwapAsync(app, station, "SteadyNext");

        Assert.Contains("Steady two", await app.Kiosk.GetStringAsync("/m/steady"), StringComparison.Ordinal);
        Assert.Equal("begin-one;end-one", await slow.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Callbacks_at_the_start_of_an_answer_still_have_their_services()
    {
        using var station = new TestStation("Steady");
        await using var app = await station.StartAsync();

        using var late = await app.Kiosk.GetAsync("/m/steady/late");

        Assert.Equal(HttpStatusCode.NoContent, late.StatusCode);
        Assert.Equal("one", late.Headers.GetValues("X-Late").Single());
    }

    [Theory]
    [InlineData("SteadyBroken", "this edition greets nobody")]
    [InlineData("StaticState", "its manifest says id StaticState")]
    [Trait("row", "P1")]
    public async Task A_new_version_that_does_not_work_leaves_the_old_one_serving(string edition, string cause)
    {
        using var station = new TestStation("Steady", "LibraryOne");
        await using var app = await station.StartAsync();

        PluginFolders.Put(station.Plugins, "LibraryTwo", "LibraryTwo");
        station.AddModule("LibraryTwo");
        await SwapAsync(app, station, edition);

        Assert.Contains("Steady one", await app.Kiosk.GetStringAsync("/m/steady"), StringComparison.Ordinal);
        Assert.Contains("numbers 2.0.0", await app.Kiosk.GetStringAsync("/m/librarytwo"), StringComparison.Ordinal);
        var status = await Truth.OfPluginAsync(app, "Steady");
        Assert.Equal(PluginState.Loaded, status.State);
        Assert.Contains("its new version is not used and the old one goes on", status.Cause!.In("en").Text, StringComparison.Ordinal);
        Assert.Contains(cause, status.Cause.In("en").Text, StringComparison.Ordinal);

        await SwapAsync(app, station, "SteadyNext");

        Assert.Contains("Steady two", await app.Kiosk.GetStringAsync("/m/steady"), StringComparison.Ordinal);
        Assert.Null((await Truth.OfPluginAsync(app, "Steady")).Cause);
    }

    [Fact]
    public async Task A_plugin_that_is_taken_away_quarantines_its_modules_and_comes_back()
    {
        using var station = new TestStation("Steady", "LibraryOne");
        await using var app = await station.StartAsync();

        Directory.Delete(Path.Combine(station.Plugins, "Steady"), recursive: true);
        await app.Get<EngineHost>().ReloadPluginsAsync();

        Assert.Equal(ModuleState.Quarantined, (await Truth.OfModuleAsync(app, "steady")).State);
        Assert.DoesNotContain(app.Get<StatusBoard>().Plugins(), p => p.Id == "Steady");
        Assert.Contains("numbers", await app.Kiosk.GetStringAsync("/m/libraryone"), StringComparison.Ordinal);
        using (var gone = await app.Kiosk.GetAsync("/m/steady"))
        {
            Assert.NotEqual(HttpStatusCode.OK, gone.StatusCode);
        }

        await SwapAsync(app, station, "Steady");

        Assert.Equal(ModuleState.Ready, (await Truth.OfModuleAsync(app, "steady")).State);
        Assert.Contains("Steady one", await app.Kiosk.GetStringAsync("/m/steady"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_and_what_was_kept_for_the_next_page_outlive_a_swap()
    {
        using var station = new TestStation("Steady");
        await using var app = await station.StartAsync();
        var token = await TokenAsync(app);

        await SwapAsync(app, station, "SteadyNext");
        using (var kept = await app.Kiosk.PostAsync("/m/steady/note", Form(token, "ticket 7")))
        {
            Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
            Assert.Equal("/m/steady/Note", kept.Headers.Location!.ToString());
        }

        await SwapAsync(app, station, "Steady");
        Assert.Contains("ticket 7", await app.Kiosk.GetStringAsync("/m/steady/note"), StringComparison.Ordinal);
        using var forged = await app.Kiosk.PostAsync("/m/steady/note", Form("", "ticket 8"));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
    }

    [Fact]
    public async Task Reading_a_folder_that_did_not_change_builds_nothing()
    {
        using var station = new TestStation("Steady");
        await using var app = await station.StartAsync();
        var engine = app.Get<EngineHost>().Live.Engine;

        await app.Get<EngineHost>().ReloadPluginsAsync();

        Assert.Same(engine, app.Get<EngineHost>().Live.Engine);
    }

    [Fact]
    public async Task What_is_put_into_the_folder_is_served_without_being_told()
    {
        using var station = new TestStation("Steady");
        await using var app = await station.StartAsync();

        PluginFolders.Put(station.Plugins, "SteadyNext", "Steady");

        await Until.TrueAsync(async () => (await app.Kiosk.GetStringAsync("/m/steady")).Contains("Steady two", StringComparison.Ordinal));
    }

    private static async Task SwapAsync(StationApp app, TestStation station, string edition)
    {
        PluginFolders.Put(station.Plugins, edition, "Steady");
        await app.Get<EngineHost>().ReloadPluginsAsync();
    }

    private static async Task<List<string>> VisitAsync(Uri kiosk, CancellationToken stop)
    {
        using var client = StationApp.Client(kiosk);
        var answers = new List<string>();
        while (!stop.IsCancellationRequested)
        {
            using var answer = await client.GetAsync("/m/steady", CancellationToken.None);
            var edition = Edition().Match(await answer.Content.ReadAsStringAsync(CancellationToken.None));
            answers.Add(answer.StatusCode == HttpStatusCode.OK && edition.Success ? edition.Groups["edition"].Value : answer.StatusCode.ToString());
            await Task.Delay(10, CancellationToken.None);
        }

        return answers;
    }

    private static async Task<string> TokenAsync(StationApp app) =>
        Token().Match(await app.Kiosk.GetStringAsync("/m/steady/note")).Groups["token"].Value;

    private static FormUrlEncodedContent Form(string token, string text) => new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["__RequestVerificationToken"] = token,
        ["text"] = text,
    });

    [GeneratedRegex("<h1>Steady (?<edition>one|two)</h1>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Edition();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
