using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Files;

internal static class TimeZones
{
    public static void Check(string id, string pointer, Faults all)
    {
        // Windows names would be found too, but mean nothing on another system.
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId)
        {
            return;
        }

        var known = TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).ToList();
        var meant = DidYouMean.Closest(id, known) ?? "Asia/Shanghai";
        all.Add(Messages.Fault("unknown-time-zone", id, Messages.Say("meant.one", meant)) with { Path = pointer });
    }
}
