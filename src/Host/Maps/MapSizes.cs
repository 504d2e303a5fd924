namespace StationKiosk.Host.Maps;

/// <summary>
/// How large a map is drawn, in units that are about a pixel of where it stands: on the kiosk a mark is a finger wide (82 px) and a word 28 px
/// high, also where the drawing is made a little smaller to fit.
/// </summary>
internal sealed record MapSizes(double Width, double Height, double Mark, double Words)
{
    public static readonly MapSizes Upright = new(1000, 860, 46, 32);

    public static readonly MapSizes Wide = new(1000, 590, 46, 32);

    public static readonly MapSizes LargeUpright = new(1000, 660, 54, 42);

    public static readonly MapSizes LargeWide = new(1000, 600, 54, 42);

    /// <summary>Of one record, beside what else is told of it.</summary>
    public static readonly MapSizes One = new(1000, 540, 40, 34);

    /// <summary>On 72 mm of paper, where nobody touches it.</summary>
    public static readonly MapSizes Slip = new(720, 440, 28, 32);

    /// <summary>Across an A4 page.</summary>
    public static readonly MapSizes Sheet = new(1000, 700, 24, 24);
}
