namespace StationKiosk.Host.Tables;

/// <summary>A field that changed, by its label; an empty text means that it had no value.</summary>
internal sealed record HistoryChange(string Label, string Before, string After)
{
    /// <summary>What stands in place of a text that is covered.</summary>
    public const string Covered = "●●●●●●";

    /// <summary>Whether what stood or stands there is covered until somebody says why they look.</summary>
    public bool IsSealed { get; init; }
}
