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

    /// <summary>Whether a row without it is refused.</summary>
    [Say("必填", "Required", HelpZh = "没有这一列内容的行不导入")]
    public bool Required { get; init; }
}
