namespace StationKiosk.Host.Import;

/// <summary>What became of one row, for the clerk to look at.</summary>
internal sealed record RowOutcome
{
    /// <summary>Row number as the spreadsheet shows it; 0 for a stored record that was closed.</summary>
    public required int Row { get; init; }

    public required RowKind Kind { get; init; }

    /// <summary>The first values of the row, by which a person knows it.</summary>
    public string Title { get; init; } = "";

    /// <summary>Why the row is invalid, or which row it repeats.</summary>
    public IReadOnlyList<RowNote> Reasons { get; init; } = [];

    public IReadOnlyList<RowNote> Flags { get; init; } = [];

    /// <summary>Names of the body fields that change.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];
}
