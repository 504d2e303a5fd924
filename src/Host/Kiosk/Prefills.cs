using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;

namespace StationKiosk.Host.Kiosk;

/// <summary>
/// What staff typed in for somebody who then goes to a kiosk: a six-digit code brings it into the visit there, once. Kept in memory alone,
/// for a quarter of an hour.
/// </summary>
internal sealed class Prefills(TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);
    private const int Most = 500;
    private readonly ConcurrentDictionary<(string Site, string Code), (IReadOnlyDictionary<string, KnownAnswer> Answers, DateTimeOffset Until)> _open = new();

    /// <param name="site">The station whose kiosks take the code.</param>
    /// <param name="answers">By question.</param>
    /// <param name="isTaken">Whether a code means something else already.</param>
    /// <returns>The code; null when there are too many that nobody used.</returns>
    public string? Begin(string site, IReadOnlyDictionary<string, KnownAnswer> answers, Func<string, bool> isTaken)
    {
        var now = clock.GetUtcNow();
        foreach (var old in _open.Where(p => p.Value.Until <= now))
        {
            _open.TryRemove(old);
        }

        for (var tries = 0; _open.Count < Most && tries < 100; tries++)
        {
            var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
            if (!isTaken(code) && _open.TryAdd((site, code), (answers, now + Life)))
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>What a code brings, and the code is worth nothing after that; null for one that is wrong, over or used.</summary>
    public IReadOnlyDictionary<string, KnownAnswer>? Claim(string site, string? typed)
    {
        var code = string.Concat((typed ?? "").Where(char.IsAsciiDigit));
        return code.Length == 6 && _open.TryRemove((site, code), out var open) && open.Until > clock.GetUtcNow() ? open.Answers : null;
    }
}
