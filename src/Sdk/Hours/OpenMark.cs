namespace StationKiosk.Sdk.Hours;

/// <summary>What is known of a place at a moment.</summary>
public enum OpenMark
{
    /// <summary>Its hours are not understood, or today is a holiday and nothing says what it does then.</summary>
    Unknown,

    /// <summary>It is open.</summary>
    Open,

    /// <summary>It is closed.</summary>
    Closed,
}
