using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>The legal minimum wage where the station is.</summary>
[Say("最低工资", "Minimum wage", HelpZh = "站点所在地的最低工资标准")]
public sealed record MinimumWageSettings
{
    /// <summary>Yuan a month; not set checks no monthly, daily or yearly pay.</summary>
    [Say("每月（元）", "Yuan a month", HelpZh = "当地每月最低工资；不填就不检查按月、按天和按年的工资")]
    [Range(0, 100_000)]
    public decimal? Month { get; init; }

    /// <summary>Yuan an hour; not set checks no hourly pay.</summary>
    [Say("每小时（元）", "Yuan an hour", HelpZh = "当地每小时最低工资；不填就不检查按小时的工资")]
    [Range(0, 1_000)]
    public decimal? Hour { get; init; }
}
