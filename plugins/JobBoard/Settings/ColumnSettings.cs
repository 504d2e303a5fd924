using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>A column that a clerk's spreadsheet may have.</summary>
public sealed record ColumnSettings : IOrdered
{
    /// <summary>Headers that mean this column beside the field's own label; case, spaces and punctuation do not matter.</summary>
    [Say("表头写法", "Headers")]
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>How its cells are read: text, lines, number, integer, list, phone, url, date, date-past, date-future, or one of
    /// the job board's own: pay, place, codes, benefits, headcount.</summary>
    [Say("读取方式", "Reader")]
    public string Reader { get; init; } = "text";

    /// <summary>A regular expression of a typical cell, for files without a header; not set means that only a header finds it.</summary>
    [Say("内容特征", "Pattern")]
    public string? Pattern { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
