using System.Diagnostics;

namespace Host.Tests.Plugins;

/// <summary>Waits for what happens in the background, for at most a while: far more than it takes, so that a busy machine fails no test.</summary>
internal static class Until
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public static Task TrueAsync(Func<bool> condition) => TrueAsync(() => Task.FromResult(condition()));

    public static async Task TrueAsync(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < Longest, $"It did not happen within {Longest.TotalSeconds:0} seconds.");
            await Task.Delay(100);
        }
    }
}
