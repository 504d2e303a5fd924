namespace StationKiosk.Host.Import;

/// <summary>One column that fills one field.</summary>
internal sealed record MappedColumn
{
    public required ColumnRef From { get; init; }

    public required string To { get; init; }
}
