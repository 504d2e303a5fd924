namespace BedBooking.Stays;

/// <summary>The kinds of telephone calls that staff are asked to make.</summary>
internal static class BookingCalls
{
    /// <summary>A bed became free for somebody who waits.</summary>
    public const string Bed = "bed-free";

    /// <summary>An employer is to send proof for a commitment.</summary>
    public const string Proof = "proof";
}
