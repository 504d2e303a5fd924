using StationKiosk.Host.Import.Readers;
using StationKiosk.Sdk.Import;

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

    /// <summary>A row that is no entry, with the reason.</summary>
    public static RowOutcome LeftOut(TableRow row, RowPlace place) => new()
    {
        Row = row.Number,
        Kind = RowKind.LeftOut,
        Title = string.Join(" · ", row.Cells.Where(c => !c.IsEmpty).Select(c => BuiltInReaders.Quote(c.Text)).Take(3)),
        Reasons =
        [
            new RowNote(0, new ImportNote
            {
                Code = place switch
                {
                    RowPlace.Hidden => "import.left.hidden",
                    RowPlace.Total => "import.left.total",
                    RowPlace.Heading => "import.left.heading",
                    RowPlace.Number => "import.left.number",
                    _ => "import.left.note",
                },
            }),
        ],
    };
}
