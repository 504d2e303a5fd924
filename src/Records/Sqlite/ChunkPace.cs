using System.Diagnostics;

namespace StationKiosk.Records.Sqlite;

/// <summary>
/// How long a chunk may keep the writer so that a resident who writes meanwhile hardly waits, also on a slow disk. The number of
/// rows follows what the last chunks took, with their indexes; a chunk that meets a slow moment ends early.
/// </summary>
internal sealed class ChunkPace
{
    private const int Most = 200;
    private const int Least = 10;
    private static readonly TimeSpan TooLong = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);

    private long started;

    public int Size { get; private set; } = Most;

    /// <summary>The chunk that is being measured has had its time.</summary>
    public bool IsOver => Stopwatch.GetElapsedTime(started) > TooLong;

    public T Measure<T>(Func<T> chunk)
    {
        started = Stopwatch.GetTimestamp();
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
