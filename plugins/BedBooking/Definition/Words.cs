namespace BedBooking.Definition;

/// <summary>The names of collections and fields, and the codes that stand in them.</summary>
internal static class Words
{
    public const string Hotels = "hotels";
    public const string Rooms = "rooms";
    public const string Beds = "beds";
    public const string Nights = "nights";
    public const string Stays = "stays";
    public const string Employers = "employers";
    public const string Samples = "samples";
    public const string Bills = "bills";
    public const string Clock = "clock";
    public const string Booking = "booking";

    public const string Ready = "ready";
    public const string ToClean = "to-clean";
    public const string OutOfOrder = "out-of-order";

    public const string Male = "male";
    public const string Female = "female";
    public const string Any = "any";

    public const string Hold = "hold";
    public const string Waiting = "waiting";
    public const string Confirmed = "confirmed";
    public const string Arrived = "arrived";
    public const string Left = "left";
    public const string Expired = "expired";
    public const string NoShow = "no-show";
    public const string Cancelled = "cancelled";
    public const string Declined = "declined";

    /// <summary>States that count against quotas and limits.</summary>
    public static readonly string[] Counting = [Hold, Waiting, Confirmed, Arrived, Left];

    /// <summary>States in which somebody has a bed, or is to have one.</summary>
    public static readonly string[] Running = [Hold, Waiting, Confirmed, Arrived];

    public static readonly string[] Sexes = [Male, Female];

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
