using System.Globalization;

namespace StationKiosk.Host.Pulse;

/// <summary>
/// A thread of this process and what it works on now. On Linux the kernel tells how long it ran and how long it waited for a processor;
/// elsewhere that is not known, and time on the thread stands for both.
/// </summary>
internal sealed class ThreadPlace
{
    private const string Self = "/proc/thread-self";

    [ThreadStatic]
    private static ThreadPlace? _mine;

    private readonly Thread _thread = Thread.CurrentThread;
    private readonly string? _clock = OperatingSystem.IsLinux() && File.ResolveLinkTarget(Self, returnFinalTarget: false) is { } self ? $"/proc/self/task/{self.Name}/schedstat" : null;
    private long _entries;
    private SpentTime? _works;
    private (long Entry, TimeSpan Ran, TimeSpan Queued) _seen;

    private ThreadPlace() => HostPulse.Watch(this);

    public static ThreadPlace Mine => _mine ??= new ThreadPlace();

    public bool IsAlive => _thread.IsAlive;

    public bool IsWorking => Volatile.Read(ref _works) is { IsOver: false };

    /// <summary>What the thread works on from now; null for nothing that is measured.</summary>
    public void Enter(SpentTime? works)
    {
        Volatile.Write(ref _works, works);
        Interlocked.Increment(ref _entries);
    }

    /// <summary>Adds what passed since the last look to what the thread works on, when that was the same all the time.</summary>
    /// <param name="passed">Time since the last look.</param>
    /// <param name="share">How much of the time in which it stood still counts.</param>
    public void Look(TimeSpan passed, double share)
    {
        var (entry, works, before) = (Interlocked.Read(ref _entries), Volatile.Read(ref _works), _seen);
        if (works is not { IsOver: false })
        {
            return;
        }

        var (ran, queued) = Clock();
        _seen = (entry, ran, queued);
        if (entry != before.Entry)
        {
            return;
        }

        var running = _clock is null ? TimeSpan.Zero : ran - before.Ran;
        var still = passed - running - (queued - before.Queued);
        works.AddHeld(running + (still > TimeSpan.Zero ? still * share : TimeSpan.Zero));
    }

    private (TimeSpan Ran, TimeSpan Queued) Clock()
    {
        if (_clock is null)
        {
            return default;
        }

        try
        {
            var words = File.ReadAllText(_clock).Split(' ');
            return (Nanoseconds(words[0]), Nanoseconds(words[1]));
        }
        catch (IOException)
        {
            // The thread has just ended.
            return (_seen.Ran, _seen.Queued);
        }
    }

    private static TimeSpan Nanoseconds(string text) => TimeSpan.FromTicks(long.Parse(text, CultureInfo.InvariantCulture) / TimeSpan.NanosecondsPerTick);
}
