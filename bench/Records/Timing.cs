using System.Diagnostics;

namespace StationKiosk.Bench.Records;

/// <summary>Milliseconds of one kind of query, beside get-by-id in the same run; each the median of five runs.</summary>
internal sealed record Timing(double P50, double P99, double GetP50, double GetP99)
{
    private const int Runs = 5;

    /// <summary>Times a query and, after each, a read by id: what disturbs the machine disturbs both.</summary>
    public static Timing Of(int times, Action<int> query, Action<int> get)
    {
        for (var i = 0; i < Math.Min(times, 30); i++)
        {
            query(i);
            get(i);
        }

        var runs = Enumerable.Range(0, Runs).Select(_ => Run(times, query, get)).ToList();
        return new Timing(Median(r => r.P50), Median(r => r.P99), Median(r => r.GetP50), Median(r => r.GetP99));

        double Median(Func<Timing, double> of) => Math.Round(runs.Select(of).Order().ElementAt(Runs / 2), 3);
    }

    private static Timing Run(int times, Action<int> query, Action<int> get)
    {
        var (queries, gets) = (new double[times], new double[times]);
        for (var i = 0; i < times; i++)
        {
            queries[i] = Time(query, i);
            gets[i] = Time(get, i);
        }

        Array.Sort(queries);
        Array.Sort(gets);
        var p99 = (int)Math.Ceiling(times * 0.99) - 1;
        return new Timing(queries[times / 2], queries[p99], gets[times / 2], gets[p99]);
    }

    private static double Time(Action<int> work, int i)
    {
        var started = Stopwatch.GetTimestamp();
        work(i);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
