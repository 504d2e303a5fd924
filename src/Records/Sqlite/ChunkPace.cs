using System.Diagnostics;

namespace StationKiosk.Records.Sqlite;

/// <summary>How many rows a chunk may have so that a resident who writes meanwhile hardly waits, also on a slow disk.</summary>
internal sealed class ChunkPace
{
    private const int Most = 200;
    private const int Least = 10;
    private static readonly TimeSpan TooLong = TimeSpan.FromMilliseconds(80);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(30);

    public int Size { get; private set; } = Most;

    public T Measure<T>(Func<T> chunk)
    {
        var started = Stopwatch.GetTimestamp();
        var result = chunk();
        var took = Stopwatch.GetElapsedTime(started);
        if (took > TooLong)
        {
            Size = Math.Max(Least, Size / 2);
        }
        else if (took < Short)
        {
            Size = Math.Min(Most, Size * 2);
        }

        return result;
    }
}
