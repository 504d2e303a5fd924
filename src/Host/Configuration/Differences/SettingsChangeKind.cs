namespace StationKiosk.Host.Configuration.Differences;

internal enum SettingsChangeKind
{
    /// <summary>Something that was not there: an item, or a value that was not set.</summary>
    Added,

    /// <summary>Something that is gone: an item, or a value that is not set any more.</summary>
    Removed,

    /// <summary>Another value.</summary>
    Set,

    /// <summary>The same items in another order, or an item on another page.</summary>
    Moved,

    /// <summary>What an item is called.</summary>
    Renamed,
}
