namespace StationKiosk.Host.Clocks;

/// <summary>Why the machine's clock is not believed. The names are part of texts' addresses.</summary>
internal enum ClockDoubtKind
{
    /// <summary>It went ahead of the clock that only counts.</summary>
    Ahead,

    /// <summary>It fell behind the clock that only counts, or behind what is already dated.</summary>
    Behind,

    /// <summary>It is earlier than the program was made.</summary>
    BeforeBuild,

    /// <summary>At a start it is so much later than the last time that it may be a pause or a fault.</summary>
    LongOff,
}
