using System.Collections.Concurrent;

namespace StationKiosk.Host.Sites;

/// <summary>
/// When what was taken out is tried again: after a minute, then two, four and so on, an hour at most. After an hour without a fault the
/// pauses begin anew.
/// </summary>
internal sealed class ModulePauses(ModuleLimits limits, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (int Tries, DateTimeOffset Last)> _tries = new(StringComparer.Ordinal);

    public static string Of(string site, string module) => $"{site}/{module}";

    /// <summary>When something that is out since a moment is tried again.</summary>
    public DateTimeOffset Next(string what, DateTimeOffset since)
    {
        var (tries, last) = _tries.GetValueOrDefault(what);
        return since - last > limits.LongestPause ? since + Length(0) : (last > since ? last : since) + Length(tries);
    }

    // A clock that was put back makes nobody wait for the day it came from.
    public bool IsDue(string what, DateTimeOffset since) => clock.GetUtcNow() is var now && (now >= Next(what, since) || now < since - limits.FirstPause);

    /// <summary>It is tried now.</summary>
    public void Tried(string what, DateTimeOffset since) => _tries.AddOrUpdate(
        what,
        _ => (1, clock.GetUtcNow()),
        (_, before) => (since - before.Last > limits.LongestPause ? 1 : before.Tries + 1, clock.GetUtcNow()));

    /// <summary>Somebody mended it: the next fault is the first.</summary>
    public void Forget(string what) => _tries.TryRemove(what, out _);

    private TimeSpan Length(int tries) => TimeSpan.FromTicks(Math.Min(limits.LongestPause.Ticks, limits.FirstPause.Ticks << Math.Min(tries, 20)));
}
