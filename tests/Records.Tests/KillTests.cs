using System.Diagnostics;
using StationKiosk.Records;

namespace Records.Tests;

/// <summary>The process is killed in the middle of writing and importing.</summary>
public sealed class KillTests
{
    private const int Rounds = 3;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_the_process_is_killed()
    {
        await using var fixture = new StoreFixture();
        await fixture.Store.DisposeAsync();
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);

        for (var round = 0; round < Rounds; round++)
        {
            var before = acknowledged.Count;
            await RunAndKillAsync(fixture.File, acknowledged);
            await fixture.ReopenAsync();
            await fixture.Store.Recovered;

            Assert.True(acknowledged.Count > before);
            Assert.Equal(0, acknowledged.Count(id => fixture.Store.Get(StoreFixture.Postings.Name, id) is null));
            var drivers = fixture.Store.Count(new RecordQuery { Collection = StoreFixture.Postings.Name, Words = "司机" }, int.MaxValue - 1).Value;
            var guards = fixture.Store.Count(new RecordQuery { Collection = StoreFixture.Postings.Name, Words = "保安" }, int.MaxValue - 1).Value;
            Assert.Equal(drivers, guards);
            Assert.Equal(0, fixture.Store.Count(new RecordQuery { Collection = StoreFixture.Postings.Name, Words = "导入", IncludeHidden = true }).Value);
            Assert.Empty((await fixture.Store.CheckAsync()).Faults);
            await fixture.Store.DisposeAsync();
        }
    }

    private static async Task RunAndKillAsync(string file, HashSet<string> acknowledged)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KillTests).Assembly.Location]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment[KillChild.Variable] = file;
        using var child = Process.Start(start)!;
        using var late = new Timer(_ => child.Kill(), null, TimeSpan.FromSeconds(20), Timeout.InfiniteTimeSpan);
        var lines = 0;
        while (lines < 400 && await child.StandardOutput.ReadLineAsync() is { } line)
        {
            lines += Take(line, acknowledged);
        }

        child.Kill();
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            Take(line, acknowledged);
        }

        await child.WaitForExitAsync();
    }

    /// <summary>The last line may be cut short by the kill: only whole ids count.</summary>
    private static int Take(string line, HashSet<string> acknowledged)
    {
        if (line.Split(' ') is not ["ack", { Length: 36 } first, { Length: 36 } second])
        {
            return 0;
        }

        acknowledged.Add(first);
        acknowledged.Add(second);
        return 1;
    }
}
