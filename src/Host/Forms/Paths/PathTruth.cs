namespace StationKiosk.Host.Forms.Paths;

/// <summary>What a condition says of answers that are only partly chosen yet.</summary>
internal enum PathTruth
{
    No,
    Yes,

    /// <summary>The answers leave it unknown, whatever else is answered.</summary>
    Unknown,

    /// <summary>It depends on an answer that is not chosen yet.</summary>
    Open,
}
