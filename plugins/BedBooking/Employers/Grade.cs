namespace BedBooking.Employers;

/// <summary>An employer's public-credit grade as the form sees it.</summary>
internal static class Grade
{
    /// <summary>Not graded, or not known.</summary>
    public const string None = "none";

    /// <summary>Papers are asked for whatever the grade: a commitment did not hold.</summary>
    public const string Documents = "documents";

    public static readonly string[] Listed = ["aaa", "aa", "a", "b", "c", "d", None];

    /// <summary>All that a booking may say.</summary>
    public static readonly string[] All = [.. Listed, Documents];
}
