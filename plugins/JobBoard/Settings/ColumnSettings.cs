using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>A column that a clerk's spreadsheet may have.</summary>
[Say("导入列", "Column", HelpZh = "岗位电子表格里的一列")]
public sealed record ColumnSettings : IOrdered
{
    /// <summary>Headers that mean this column beside the field's own label; case, spaces and punctuation do not matter.</summary>
    [Say("表头写法", "Headers", HelpZh = "表格里这一列可能叫什么；大小写、空格和标点不影响，字段自己的名称不用写", HelpEn = "What the column may be called; case, spaces and punctuation do not matter, and the field's own name need not be listed.")]
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>How its cells are read: text, lines, number, integer, list, phone, url, date, date-past, date-future, or one of
    /// the job board's own: pay, place, codes, benefits, headcount.</summary>
    [Say("读取方式", "Reader", HelpZh = "单元格怎么读：text 文字，lines 多行文字，number 数字，integer 整数，list 几个值，phone 电话，url 网址，date 日期，date-past 过去的日期，date-future 将来的日期，pay 薪资，place 地点，codes 选项，benefits 福利，headcount 人数")]
    public string Reader { get; init; } = "text";

    /// <summary>A regular expression of a typical cell, for files without a header; not set means that only a header finds it.</summary>
    [Say("内容特征", "Pattern", HelpZh = "表格没有表头时，按单元格的样子认出这一列（正则表达式，由技术人员填写）；不填就只按表头认", HelpEn = "For files without headings: what a typical cell looks like (a regular expression; ask a technician). Empty means that only the heading finds the column.")]
    public string? Pattern { get; init; }

    /// <summary>A cell as somebody would fill it in, for the template that can be downloaded; for a date, days from today such as <c>+30</c>. Not set means none.</summary>
    [Say("示例", "Example", HelpZh = "下载的模板里这一列的示例；日期可以写成离今天的天数，例如 +30", HelpEn = "What the template shows as an example; for a date, days from today such as +30.")]
    public string Example { get; init; } = "";

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
