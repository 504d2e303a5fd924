namespace Host.Tests;

/// <summary>
/// A machine's two clocks, which stand until a test moves them: the calendar, and the one that only counts. They begin on 2026-11-21 10:00
/// in China. Timers fire on real time.
/// </summary>
internal sealed class FakeClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 11, 21, 2, 0, 0, TimeSpan.Zero).UtcTicks;
    private long _counted = TimeSpan.FromHours(1).Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _counted);

    /// <summary>Time passes.</summary>
    public void Advance(TimeSpan by)
    {
        Interlocked.Add(ref _ticks, by.Ticks);
        Interlocked.Add(ref _counted, Math.Max(0, by.Ticks));
    }

    /// <summary>Time passes until then.</summary>
    public void Set(DateTimeOffset to) => Advance(to - GetUtcNow());

    /// <summary>The calendar alone is changed: no time passes.</summary>
    public void Leap(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    /// <summary>The machine was switched off: the clock that counts begins anew.</summary>
    public void Reboot() => Interlocked.Exchange(ref _counted, 0);
}
