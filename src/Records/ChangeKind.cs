namespace StationKiosk.Records;

/// <summary>What happened to a record.</summary>
public enum ChangeKind
{
    /// <summary>It was made.</summary>
    Insert,

    /// <summary>Its body changed.</summary>
    Update,

    /// <summary>It moved to the front of the order of arrival; the body is the same.</summary>
    Bump,

    /// <summary>It was deleted; a tombstone remains.</summary>
    Delete,

    /// <summary>It was deleted, and its former contents left the history as well.</summary>
    Erase,
}
