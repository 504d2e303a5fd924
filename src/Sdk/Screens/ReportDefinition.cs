using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Screens;

/// <summary>A count on the console by a field and by time, as a chart, a table and a spreadsheet. It never counts what is personal.</summary>
[Say("统计", "Report")]
public sealed record ReportDefinition : IOrdered
{
    /// <summary>The heading.</summary>
    [Say("标题", "Title")]
    public required LocalizedText Title { get; init; }

    /// <summary>The cases that are counted; this or <see cref="Collection"/>.</summary>
    [Say("办理流程", "Case")]
    [Pick(Pick.Case)]
    public string? Case { get; init; }

    /// <summary>The records that are counted.</summary>
    [Say("资料", "Collection")]
    [Pick(Pick.Collection)]
    public string? Collection { get; init; }

    /// <summary>What makes the bars: a field of the form or the collection, or <c>state</c> or <c>reason</c> of cases; not set counts all together.</summary>
    [Say("按字段", "By")]
    [Pick(Pick.CountedField)]
    public string? By { get; init; }

    /// <summary>What makes the columns.</summary>
    [Say("按时间", "Per")]
    public ReportPeriod Per { get; init; } = ReportPeriod.Month;

    /// <summary>How many periods up to today.</summary>
    [Say("多少期", "Periods")]
    [Range(1, 60)]
    public int Periods { get; init; } = 6;

    /// <summary>Which ones count; not set means all.</summary>
    [Say("范围", "Which ones")]
    public Condition? Where { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
