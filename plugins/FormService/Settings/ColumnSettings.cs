using StationKiosk.Sdk.Configuration;

namespace FormService.Settings;

/// <summary>A column that a clerk's spreadsheet may have, by the field it fills.</summary>
[Say("导入列", "Column", HelpZh = "电子表格里的一列，对应资料的一个字段", HelpEn = "A column of a spreadsheet, by the field that it fills.")]
public sealed record ColumnSettings : IOrdered
{
    /// <summary>Headers that mean this column beside the field's own label.</summary>
    [Say("表头写法", "Headers", HelpZh = "表格里这一列可能叫什么；字段自己的名称不用写", HelpEn = "What the column may be called in the spreadsheet; the field's own name need not be listed.")]
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>How its cells are read: text (or, for a choice, a number or a day, as the field says), lines, number, integer, list, phone, url, date, date-past or date-future.</summary>
    [Say("读取方式", "Reader", HelpZh = "单元格怎么读：text 文字，lines 多行文字，number 数字，integer 整数，list 几个值，phone 电话，url 网址，date 日期，date-past 过去的日期，date-future 将来的日期")]
    [Pattern("text|lines|number|integer|list|phone|url|date|date-past|date-future", "text、lines、number、integer、list、phone、url、date、date-past、date-future 之一", "one of text, lines, number, integer, list, phone, url, date, date-past, date-future")]
    public string Reader { get; init; } = "text";

    /// <summary>A cell as somebody would fill it in, for the template that can be downloaded; for a date, days from today such as <c>+30</c>. Not set means none.</summary>
    [Say("示例", "Example", HelpZh = "下载的模板里这一列的示例；日期可以写成离今天的天数，例如 +30", HelpEn = "What the template shows as an example; for a date, days from today such as +30.")]
    public string Example { get; init; } = "";

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
