namespace StationKiosk.Sdk.Import;

/// <summary>What a row handler thinks of a row.</summary>
public sealed record RowVerdict
{
    /// <summary>A row that is fine and has nothing to add.</summary>
    public static RowVerdict Fine { get; } = new();

    /// <summary>Reasons why the row cannot be taken; any makes it invalid.</summary>
    public IReadOnlyList<ImportNote> Invalid { get; init; } = [];

    /// <summary>What staff should look at. A flagged row is still new, changed or unchanged.</summary>
    public IReadOnlyList<ImportNote> Flags { get; init; } = [];

    /// <summary>The row's identity within its source, already normalised; used unless the mapping names key columns. Null means <see cref="ImportDefinition.Identity"/>.</summary>
    public string? Key { get; init; }
}
