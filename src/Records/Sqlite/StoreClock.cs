namespace StationKiosk.Records.Sqlite;

/// <summary>The hybrid logical clock of a store: the machine's time, but always ahead of the last stamp given.</summary>
internal sealed class StoreClock(TimeProvider time, long last)
{
    private long last = last;

    public Stamp Next()
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds() << 16;
        last = Math.Max(now, last + 1);
        return new Stamp(last);
    }

    public DateTimeOffset Wall => time.GetUtcNow();
}
