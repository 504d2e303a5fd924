namespace StationKiosk.Host.Clocks;

/// <summary>
/// The last time that was believed, tied to the clock that only counts: from there on the right time can be counted, whatever the machine's
/// calendar says.
/// </summary>
internal sealed record ClockMark
{
    /// <summary>The time that was believed.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The reading of the counting clock at that moment.</summary>
    public required long Counted { get; init; }

    /// <summary>How long the machine had been asleep since it was switched on: the counting clock stands still meanwhile.</summary>
    public TimeSpan Asleep { get; init; }

    /// <summary>Which run of the machine the counting clock belongs to; it begins anew with each.</summary>
    public string Boot { get; init; } = "";

    /// <summary>Null while the machine's clock is believed.</summary>
    public ClockDoubtKind? Doubt { get; init; }

    /// <summary>What the machine said when the doubt began.</summary>
    public DateTimeOffset? Said { get; init; }

    /// <summary>How much later than counted the right time may be, since nobody counted while the machine was off.</summary>
    public TimeSpan MayBeLater { get; init; }
}
