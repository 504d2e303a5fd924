using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Screens;

/// <summary>What a report counts by in time, in station time.</summary>
[Say("统计周期", "Period", HelpZh = "按天、按周还是按月统计")]
public enum ReportPeriod
{
    /// <summary>Days.</summary>
    [Say("天", "Day")]
    Day,

    /// <summary>Weeks that begin on Monday.</summary>
    [Say("周", "Week")]
    Week,

    /// <summary>Months.</summary>
    [Say("月", "Month")]
    Month,
}
