namespace StationKiosk.Records;

/// <summary>Where an import batch stands.</summary>
public enum BatchState
{
    /// <summary>Rows are being staged; nothing of it is visible.</summary>
    Staging,

    /// <summary>The new records are visible; the changes are being applied.</summary>
    Opening,

    /// <summary>Everything is applied.</summary>
    Open,

    /// <summary>It was given up before it was opened; its rows are being removed.</summary>
    Discarding,

    /// <summary>It was given up; nothing of it is left.</summary>
    Discarded,

    /// <summary>It is being undone.</summary>
    Undoing,

    /// <summary>It was undone.</summary>
    Undone,
}
