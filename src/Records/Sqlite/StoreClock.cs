namespace StationKiosk.Records.Sqlite;

/// <summary>
/// The hybrid logical clock of a store: the machine's time, but always ahead of the last stamp given. A clock that was set back a little is
/// waited for by counting; one that was set back further means that the last stamps were dated by a wrong clock, so the calendar begins
/// anew and the order goes on.
/// </summary>
internal sealed class StoreClock(TimeProvider time, long last)
{
    private const long MostSetBack = 31;
    private static readonly TimeSpan WaitedFor = TimeSpan.FromMinutes(5);
    private long last = last;

    public Stamp Last => new(Interlocked.Read(ref last));

    public Stamp Next()
    {
        var (before, now) = (Last, time.GetUtcNow());
        var setBack = before.Time - now > WaitedFor && before.SetBack < MostSetBack ? before.SetBack + 1 : before.SetBack;
        var next = new Stamp(Math.Max(Stamp.At(setBack, now).Value, before.Value + 1));
        Interlocked.Exchange(ref last, next.Value);
        return next;
    }

    public DateTimeOffset Wall => time.GetUtcNow();
}
