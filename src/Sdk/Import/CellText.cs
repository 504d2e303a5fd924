namespace StationKiosk.Sdk.Import;

/// <summary>One cell as it came: its text, cleaned of what spreadsheets and web pages leave in it, and its value when the file says it is a number or a date.</summary>
public readonly record struct CellText
{
    private readonly string? _text;
    private readonly string? _raw;

    /// <summary>The text after <see cref="CellNormaliser.Line"/>; empty, never null.</summary>
    public string Text
    {
        get => _text ?? "";
        init => _text = value;
    }

    /// <summary>The text as it stood in the file, for readers that keep its lines with <see cref="CellNormaliser.Text"/>.</summary>
    public string Raw
    {
        get => _raw ?? Text;
        init => _raw = value;
    }

    /// <summary>The number of a numeric cell of a workbook; null in text cells and in CSV.</summary>
    public double? Number { get; init; }

    /// <summary>The day and time of a cell that a workbook formats as a date; null otherwise.</summary>
    public DateTime? Moment { get; init; }

    /// <summary>The workbook counts its days from 1904: a <see cref="Number"/> that is meant as a day lies 1,462 days later than it says.</summary>
    public bool Is1904 { get; init; }

    /// <summary>True when there is nothing to read.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>A cell of plain text, normalised.</summary>
    public static CellText Of(string? raw) => new() { Text = CellNormaliser.Line(raw), Raw = raw ?? "" };
}
