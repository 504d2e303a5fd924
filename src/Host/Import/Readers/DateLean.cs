namespace StationKiosk.Host.Import.Readers;

/// <summary>Which year a date without one is in.</summary>
internal enum DateLean
{
    /// <summary>The one nearest to today.</summary>
    Nearest,

    /// <summary>The latest that is not after today, for days on which something happened.</summary>
    Past,

    /// <summary>The earliest that is not long before today, for days on which something ends: one that has just passed is over.</summary>
    Future,
}
