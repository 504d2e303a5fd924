using StationKiosk.Sdk.Configuration;

namespace FormService.Settings;

/// <summary>A column that a clerk's spreadsheet may have, by the field it fills.</summary>
[Say("导入列", "Column")]
public sealed record ColumnSettings : IOrdered
{
    /// <summary>Headers that mean this column beside the field's own label.</summary>
    [Say("表头写法", "Headers")]
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>How its cells are read: text, lines, number, integer, list, phone, url, date, date-past or date-future.</summary>
    [Say("读取方式", "Reader")]
    [Pattern("text|lines|number|integer|list|phone|url|date|date-past|date-future", "text、lines、number、integer、list、phone、url、date、date-past、date-future 之一", "one of text, lines, number, integer, list, phone, url, date, date-past, date-future")]
    public string Reader { get; init; } = "text";

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
