using System.Collections.Concurrent;
using System.Net;

namespace StationKiosk.Host.Kiosk;

/// <summary>Ten wrong codes within ten minutes pause code questions for the device they came from; nobody else is touched.</summary>
internal sealed class CodeGuard(TimeProvider clock)
{
    public const int MostWrong = 10;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _wrong = new(StringComparer.Ordinal);

    /// <summary>How long the device has to wait; zero when it may ask.</summary>
    public TimeSpan Wait(IPAddress? device)
    {
        var times = _wrong.GetOrAdd(Key(device), _ => new Queue<DateTimeOffset>());
        lock (times)
        {
            Trim(times);
            return times.Count < MostWrong ? TimeSpan.Zero : times.Peek() + Window - clock.GetUtcNow();
        }
    }

    public void Wrong(IPAddress? device)
    {
        var times = _wrong.GetOrAdd(Key(device), _ => new Queue<DateTimeOffset>());
        lock (times)
        {
            Trim(times);
            times.Enqueue(clock.GetUtcNow());
        }
    }

    private static string Key(IPAddress? device) => device?.ToString() ?? "";

    private void Trim(Queue<DateTimeOffset> times)
    {
        while (times.TryPeek(out var first) && clock.GetUtcNow() - first >= Window)
        {
            times.Dequeue();
        }
    }
}
