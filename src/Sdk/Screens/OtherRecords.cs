namespace StationKiosk.Sdk.Screens;

/// <summary>A way from one record to the list of others, with some filters chosen.</summary>
/// <remarks>The filters are those of the screen that shows the record.</remarks>
public sealed record OtherRecords
{
    /// <summary>What the way is called, in the reader's language.</summary>
    public required string Label { get; init; }

    /// <summary>The chosen option of each filter, by the filter's id; <c>on</c> for one that is on or off.</summary>
    public required IReadOnlyDictionary<string, string> Filters { get; init; }
}
