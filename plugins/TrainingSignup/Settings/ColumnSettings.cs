using StationKiosk.Sdk.Configuration;

namespace TrainingSignup.Settings;

/// <summary>A column of a spreadsheet that is imported.</summary>
[Say("列", "Column", HelpZh = "导入表格里的一列")]
public sealed record ColumnSettings
{
    /// <summary>Headers that mean it, beside the field's own name.</summary>
    [Say("表头", "Headers", HelpZh = "表头写成哪些词也认作这一列")]
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>How its cells are read.</summary>
    [Say("读法", "Reader", HelpZh = "单元格怎么读：text、integer、date、person 等（由技术人员填写）", HelpEn = "How its cells are read: text, integer, date, person (for technicians).")]
    public string Reader { get; init; } = "text";

    /// <summary>A cell as somebody would fill it in, for the template that can be downloaded; for a date, days from today such as <c>+30</c>. Not set means none.</summary>
    [Say("示例", "Example", HelpZh = "下载的模板里这一列的示例；日期可以写成离今天的天数，例如 +30", HelpEn = "What the template shows as an example; for a date, days from today such as +30.")]
    public string Example { get; init; } = "";

    /// <summary>Whether a row without it is refused.</summary>
    [Say("必填", "Required", HelpZh = "没有这一列内容的行不导入")]
    public bool Required { get; init; }
}
