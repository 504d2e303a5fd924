using Microsoft.Extensions.Configuration;
using StationKiosk.Host.Demo;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace Host.Tests.Demo;

public sealed class DemoLoaderTests
{
    [Fact]
    public async Task A_first_start_shows_a_town_at_work_and_a_second_adds_nothing()
    {
        await using var app = await WithDemoAsync();
        var postings = All(app, "postings");

        Assert.Equal(720, postings.Count);
        Assert.Equal(43_000, postings.Sum(p => p.Body.Integer("headcount") ?? 0));
        Assert.Equal(129, All(app, "employers").Count);
        Assert.Equal(4, postings.Count(p => p.Body.Text("state") == "to-verify"));
        Assert.All(postings.Where(p => p.Body.Text("state") != "to-verify"), p => Assert.Equal(("open", "ok", "clear", "first", true), (p.Body.Text("state"), p.Body.Text("trust"), p.Body.Text("words"), p.Body.Text("group-role"), p.Body.Flag("demo"))));
        Assert.All(postings, p => Assert.Empty(p.Body.Texts("flags")));
        Assert.All(postings, p => Assert.True(p.Body.Has("monthly-min") || p.Body.Has("negotiable"), p.Body.Text("pay")));
        Assert.InRange(postings.Count(p => p.Body.Has("near")), 500, 720);
        Assert.True(app.Get<EngineHost>().Live.Sites["demo"].Look.IsDemo);

        Assert.False(await app.Get<DemoLoader>().LoadAsync(cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Removing_the_demo_leaves_nothing_of_it_and_keeps_what_staff_entered()
    {
        await using var app = await WithDemoAsync();
        var module = app.Get<EngineHost>().Live.Sites["demo"].Modules["jobs"];
        await module.Store.WriteAsync(unit => unit.Insert(module.Stored("postings"), new() { ["title"] = "真岗位" }), cancellationToken: TestContext.Current.CancellationToken);

        var removed = await app.Get<DemoLoader>().RemoveAsync(TestContext.Current.CancellationToken);

        // What other services of the demo bring comes on top of the jobs.
        Assert.InRange(removed, 857, 20_000);
        Assert.Equal("真岗位", Assert.Single(All(app, "postings")).Body.Text("title"));
        Assert.Empty(All(app, "employers"));
        foreach (var service in app.Get<EngineHost>().Live.Sites["demo"].Modules.Values.Where(m => m.Info.Id != "jobs" && m.Definition.Handlers.Demo is not null))
        {
            // The beds' clock is what their own hourly look notes, with a demo or without.
            var own = service.Definition.Collections.Where(c => c.Value.Mirror is null && (service.Info.Id, c.Key) != ("beds", "clock")).Select(c => (c.Key, service.Store.Count(new RecordQuery { Collection = service.Stored(c.Key) }).Value));
            Assert.All(own, c => Assert.True(c.Value == 0, $"{service.Info.Id} keeps {c.Value} {c.Key}"));
        }

        Assert.Empty(module.Store.Find(new RecordQuery { Collection = "cases" }).Records);
        Assert.Empty(module.Store.Find(new RecordQuery { Collection = "calls" }).Records);
        Assert.False(app.Get<EngineHost>().Live.Sites["demo"].Look.IsDemo);
        Assert.False(await app.Get<DemoLoader>().LoadAsync(cancellation: TestContext.Current.CancellationToken));
    }

    private static Task<StationApp> WithDemoAsync() =>
        StationApp.StartAsync(settings: configuration => configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Demo:Load"] = "true" }));

    private static List<StationKiosk.Records.Record> All(StationApp app, string collection) =>
        [.. app.Get<Stores>().Station("demo").Find(new RecordQuery { Collection = "jobs." + collection, Take = 1000 }).Records];
}
