using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace StationKiosk.Host.Pulse;

/// <summary>
/// Looks five times a second what has had this process's time, on a thread of its own. When the look itself comes late (the machine was
/// suspended, the process stopped), the time in between is nobody's; on a machine with far too much to do, standing still counts little.
/// </summary>
internal static class HostPulse
{
    private const double CrowdedShare = 0.25;
    private const int CrowdedLoad = 4; // For each processor.

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(1000);
    private static readonly AsyncLocal<SpentTime?> Flow = new(change => ThreadPlace.Mine.Enter(change.CurrentValue));
    private static readonly ConcurrentDictionary<SpentTime, byte> Open = new();
    private static readonly ConcurrentDictionary<ThreadPlace, byte> Places = new();
    private static readonly ManualResetEventSlim Wanted = new();

    static HostPulse() => new Thread(Look) { IsBackground = true, Name = "pulse", Priority = ThreadPriority.AboveNormal }.Start();

    /// <summary>Begins to count; ends when the result is disposed.</summary>
    public static SpentTime Begin()
    {
        var time = new SpentTime();
        Open[time] = 0;
        Wanted.Set();
        return time;
    }

    /// <summary>From here on this flow of control, on whatever thread, works on that time.</summary>
    public static void WorkOn(SpentTime time) => Flow.Value = time;

    internal static void Forget(SpentTime time) => Open.TryRemove(time, out _);

    internal static void Watch(ThreadPlace place) => Places[place] = 0;


    private static void Look()
    {
        var last = Stopwatch.GetTimestamp();
        while (true)
        {
            if (Open.IsEmpty)
            {
                Wanted.Reset();
                if (Open.IsEmpty)
                {
                    Wanted.Wait();
                }

                last = Stopwatch.GetTimestamp();
            }

            Thread.Sleep(Beat);
            var now = Stopwatch.GetTimestamp();
            Count(Stopwatch.GetElapsedTime(last, now));
            last = now;
        }
    }

    private static void Count(TimeSpan passed)
    {
        var share = passed > Late ? 0 : IsCrowded() ? CrowdedShare : 1;
        foreach (var time in Open.Keys)
        {
            time.AddLived(passed * share);
        }

        foreach (var place in Places.Keys)
        {
            if (place.IsWorking)
            {
                place.Look(passed, share);
            }
            else if (!place.IsAlive)
            {
                Places.TryRemove(place, out _);
            }
        }
    }

    private static bool IsCrowded()
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        return double.Parse(load, CultureInfo.InvariantCulture) > CrowdedLoad * Environment.ProcessorCount;
    }
}
