using StationKiosk.Sdk.Hours;

namespace BedBooking.Stays;

/// <summary>Papers are looked at by staff: a bed on papers begins on a day on which somebody can still look at them, never before.</summary>
internal static class DeskDay
{
    public static DateOnly First(StationNow now) => now.Opens is { } opens ? DateOnly.FromDateTime(opens) : now.Today;

    /// <summary>How many days ahead may be booked: at least until somebody is there again.</summary>
    public static int DaysAhead(StationNow now, int usual) => Math.Max(usual, First(now).DayNumber - now.Today.DayNumber);
}
