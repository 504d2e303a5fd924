using Records.Tests;

namespace StationKiosk.Bench.Flips;

/// <summary>1,000 bits over a store with something in every table.</summary>
internal static class FlipBench
{
    private const int Flips = 1000;
    private const int Records = 150;

    public static async Task<FlipFigures> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sk-bench-").FullName;
        try
        {
            var (silent, noticed, harmless) = await BitFlips.RunAsync(await BitFlips.FillAsync(folder, Records), Flips, 20261130);
            return new FlipFigures(Flips, noticed, harmless, silent);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
