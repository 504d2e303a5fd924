namespace StationKiosk.Host.Kiosk;

/// <summary>Days of the week with the same opening hours.</summary>
internal sealed record OpeningLine(string Days, string Hours);
