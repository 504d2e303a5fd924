namespace StationKiosk.Host.Uploads;

/// <summary>A file as it may be kept, or why it may not.</summary>
internal sealed record Uploaded(string Type, byte[] Bytes)
{
    /// <summary>The key of the sentence that says what is wrong; null for a good one.</summary>
    public string? Problem { get; private init; }

    public IReadOnlyList<object> Args { get; private init; } = [];

    public static Uploaded Refused(string problem, params object[] args) => new("", []) { Problem = problem, Args = args };
}
