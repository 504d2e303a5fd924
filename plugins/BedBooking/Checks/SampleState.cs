namespace BedBooking.Checks;

/// <summary>Where a drawn commitment stands.</summary>
internal static class SampleState
{
    public const string Drawn = "drawn";
    public const string Asked = "asked";
    public const string Answered = "answered";
    public const string Passed = "passed";
    public const string Failed = "failed";
    public const string Objected = "objected";
    public const string Upheld = "upheld";
    public const string Restored = "restored";

    public static readonly string[] All = [Drawn, Asked, Answered, Passed, Failed, Objected, Upheld, Restored];
}
