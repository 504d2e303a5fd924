using System.Diagnostics;

namespace StationKiosk.Bench.Engine;

/// <summary>Asks for pages in turn at a fixed rate, whether or not earlier answers have come: a slow moment is not hidden by asking less.</summary>
internal sealed class Load(IReadOnlyList<HttpClient> visitors, IReadOnlyList<string> pages, int perSecond)
{
    private readonly List<Task<double>> _answers = [];

    /// <summary>Keeps asking while something goes on.</summary>
    public async Task<LoadFigures> DuringAsync(Func<Task> what)
    {
        using var stop = new CancellationTokenSource();
        var asking = AskAsync(stop.Token);
        await what();
        await stop.CancelAsync();
        await asking;
        var times = await Task.WhenAll(_answers);
        var good = times.Where(t => t >= 0).Order().ToList();
        return new LoadFigures(times.Length, times.Length - good.Count, At(good, 0.5), At(good, 0.99), good.Count == 0 ? 0 : Math.Round(good[^1], 1));
    }

    private static double At(List<double> sorted, double part) => sorted.Count == 0 ? 0 : Math.Round(sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))], 1);

    private async Task AskAsync(CancellationToken stop)
    {
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / perSecond) - Stopwatch.GetElapsedTime(began);
            if (due > TimeSpan.FromMilliseconds(1))
            {
                await Task.Delay(due, CancellationToken.None);
            }

            _answers.Add(OneAsync(visitors[i % visitors.Count], pages[i % pages.Count]));
        }
    }

    // The time of a good answer, or -1.
    private static async Task<double> OneAsync(HttpClient client, string page)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
            var text = await answer.Content.ReadAsStringAsync();
            return answer.IsSuccessStatusCode && text.Contains("</html>", StringComparison.OrdinalIgnoreCase) ? Stopwatch.GetElapsedTime(began).TotalMilliseconds : -1;
        }
        catch (HttpRequestException)
        {
            return -1;
        }
    }
}
