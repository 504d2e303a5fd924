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

    /// <summary>What an action is called for this record where it means something else than usual, by the action's id: a full class is queued for.</summary>
    public IReadOnlyDictionary<string, string> ActionLabels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Other records to look at instead of this one; <see langword="null"/> for none. Shown only while there are some.</summary>
    public OtherRecords? Others { get; init; }

    /// <summary>The lines on a slip under the title. May not hold personal data.</summary>
    public IReadOnlyList<string> Slip { get; init; } = [];
}
