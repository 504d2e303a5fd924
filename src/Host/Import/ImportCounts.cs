using System.Text.Json.Nodes;

namespace StationKiosk.Host.Import;

/// <summary>The figures of an import. Every row of the list below its heading is in exactly one of the first six; flagged rows are counted in addition.</summary>
internal sealed record ImportCounts
{
    public int New { get; init; }

    public int Changed { get; init; }

    public int Unchanged { get; init; }

    public int Duplicate { get; init; }

    public int Invalid { get; init; }

    /// <summary>Rows that are no entries, such as totals, notes and rows that the spreadsheet hides.</summary>
    public int LeftOut { get; init; }

    public int Closed { get; init; }

    public int Flagged { get; init; }

    public int Valid => New + Changed + Unchanged;

    public int Rows => Valid + Duplicate + Invalid + LeftOut;

    public ImportCounts Plus(RowKind kind, bool isFlagged)
    {
        var next = kind switch
        {
            RowKind.New => this with { New = New + 1 },
            RowKind.Changed => this with { Changed = Changed + 1 },
            RowKind.Unchanged => this with { Unchanged = Unchanged + 1 },
            RowKind.Duplicate => this with { Duplicate = Duplicate + 1 },
            RowKind.Invalid => this with { Invalid = Invalid + 1 },
            RowKind.LeftOut => this with { LeftOut = LeftOut + 1 },
            _ => this with { Closed = Closed + 1 },
        };
        return isFlagged && kind is RowKind.New or RowKind.Changed ? next with { Flagged = next.Flagged + 1 } : next;
    }

    /// <summary>What became of the records, in signs that need no language.</summary>
    public string ForAudit => System.FormattableString.Invariant($"+{New} ~{Changed} −{Closed}");

    public JsonObject ToJson() => new()
    {
        ["new"] = New,
        ["changed"] = Changed,
        ["unchanged"] = Unchanged,
        ["duplicate"] = Duplicate,
        ["invalid"] = Invalid,
        ["leftOut"] = LeftOut,
        ["closed"] = Closed,
        ["flagged"] = Flagged,
    };
}
