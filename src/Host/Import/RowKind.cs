namespace StationKiosk.Host.Import;

/// <summary>What an import makes of a row, or of a stored record that a complete list no longer has.</summary>
internal enum RowKind
{
    New,
    Changed,
    Unchanged,
    Duplicate,
    Invalid,
    Closed,

    /// <summary>A row that is no entry: a total, a note, a hidden row.</summary>
    LeftOut,
}
