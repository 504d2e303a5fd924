using Host.Tests.Plugins;
using StationKiosk.Host.Jobs;
using StationKiosk.Host.Sites;

namespace Host.Tests.Jobs;

/// <summary>What the clock makes modules do, and what it leaves alone.</summary>
public sealed class JobSchedulerTests
{
    [Fact]
    public async Task A_round_with_nothing_due_does_not_trouble_the_writer()
    {
        using var station = new TestStation("ThrowsInJob");
        await using var app = await station.StartAsync(("Modules:MostErrors", "9"));
        await app.Get<JobScheduler>().RunDueAsync();
        using var open = new ManualResetEventSlim();
        var held = app.Get<Stores>().Station("demo").WriteAsync(_ => open.Wait(TimeSpan.FromSeconds(60)), cancellationToken: TestContext.Current.CancellationToken);
        try
        {
            await app.Get<JobScheduler>().RunDueAsync().WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

            app.Clock.Advance(TimeSpan.FromMinutes(2));
            var due = app.Get<JobScheduler>().RunDueAsync();
            await Task.Delay(200, TestContext.Current.CancellationToken);
            Assert.False(due.IsCompleted);
            open.Set();
            await due;
        }
        finally
        {
            open.Set();
            await held;
        }

        Assert.Equal(2, app.Log.Lines.Count(l => l.Contains("no job today", StringComparison.Ordinal)));
    }
}
