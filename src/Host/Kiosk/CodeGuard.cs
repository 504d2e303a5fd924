using StationKiosk.Host.Engines;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Kiosk;

/// <summary>
/// Ten wrong codes within ten minutes pause code questions for whoever asked: at a kiosk for the visit, so that the next resident is not paused by
/// the one before, and for the kiosk's address only when visits together had many more; on phones for the address. What phones guess never pauses
/// a kiosk behind the same address.
/// </summary>
internal sealed class CodeGuard(TimeProvider clock)
{
    public const int MostWrong = 10;
    public const int MostOfKiosk = 40;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly WrongTries _wrong = new(clock, Window, MostOfKiosk);

    /// <summary>How long whoever asks has to wait; zero when they may ask.</summary>
    public TimeSpan Wait(HttpContext context) => Who(context).Max(w => _wrong.Wait(w.Key, w.Most));

    public void Wrong(HttpContext context)
    {
        foreach (var (key, _) in Who(context))
        {
            _wrong.Add(key);
        }
    }

    private static IEnumerable<(string Key, int Most)> Who(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        var surface = Visit.Of(context).Surface;
        yield return ($"{surface} {address}", surface == Surface.Kiosk ? MostOfKiosk : MostWrong);
        if (surface == Surface.Kiosk && context.Request.Cookies[KioskVisits.Cookie] is { Length: > 0 } visit)
        {
            yield return ($"visit {address} {visit}", MostWrong);
        }
    }
}
