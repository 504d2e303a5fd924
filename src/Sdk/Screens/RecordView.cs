namespace StationKiosk.Sdk.Screens;

/// <summary>How a record reads in one language, on a row, on its own screen and on a slip.</summary>
public sealed record RecordView
{
    /// <summary>The line that names it.</summary>
    public required string Title { get; init; }

    /// <summary>What stands out beside the title, such as the pay.</summary>
    public string Highlight { get; init; } = "";

    /// <summary>The lines under the title of a row.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Short words in frames: <c>包吃住</c>, <c>夜班</c>.</summary>
    public IReadOnlyList<string> Badges { get; init; } = [];

    /// <summary>Label and value of everything the record's own screen tells, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Facts { get; init; } = [];

    /// <summary>Longer text on the record's own screen; line breaks are kept.</summary>
    public string Text { get; init; } = "";

    /// <summary>The lines on a slip under the title. May not hold personal data.</summary>
    public IReadOnlyList<string> Slip { get; init; } = [];
}
