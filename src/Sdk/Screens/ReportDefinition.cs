using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Screens;

/// <summary>A count on the console by a field and by time, as a chart, a table and a spreadsheet. It never counts what is personal.</summary>
[Say("统计", "Report", HelpZh = "后台的统计：按字段、按时间计数，有图、有表、可以导出；个人信息不统计")]
public sealed record ReportDefinition : IOrdered
{
    /// <summary>The heading.</summary>
    [Say("标题", "Title", HelpZh = "统计的标题")]
    public required LocalizedText Title { get; init; }

    /// <summary>The cases that are counted; this or <see cref="Collection"/>.</summary>
    [Say("办理流程", "Case", HelpZh = "统计哪一类提交的事项；它和“资料”只选一个", HelpEn = "The cases that are counted; choose these or records.")]
    [Pick(Pick.Case)]
    public string? Case { get; init; }

    /// <summary>The records that are counted.</summary>
    [Say("资料", "Collection", HelpZh = "统计哪一类资料；它和“办理流程”只选一个", HelpEn = "The records that are counted; choose these or cases.")]
    [Pick(Pick.Collection)]
    public string? Collection { get; init; }

    /// <summary>What makes the bars: a field of the form or the collection, or <c>state</c>, <c>reason</c> or <c>due</c> (late, within a week, later, closed) of cases; not set counts all together.</summary>
    [Say("按字段", "By", HelpZh = "按什么分开数：表单或资料的一个字段，或者办理的状态、原因、期限；不选就合在一起数", HelpEn = "A field of the form or of the records, or the state, the reason or the day of cases; not set counts all together.")]
    [Pick(Pick.CountedField)]
    public string? By { get; init; }

    /// <summary>What makes the columns.</summary>
    [Say("按时间", "Per", HelpZh = "按天、按周还是按月数", HelpEn = "Whether each column is a day, a week or a month.")]
    public ReportPeriod Per { get; init; } = ReportPeriod.Month;

    /// <summary>How many periods up to today.</summary>
    [Say("多少期", "Periods", HelpZh = "到今天为止数多少天、多少周或者多少个月", HelpEn = "How many days, weeks or months up to today.")]
    [Range(1, 60)]
    public int Periods { get; init; } = 6;

    /// <summary>Which ones count; not set means all.</summary>
    [Say("范围", "Which ones", HelpZh = "只数符合条件的；不设就全部数")]
    public Condition? Where { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
