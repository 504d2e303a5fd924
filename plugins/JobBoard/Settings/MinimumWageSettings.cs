using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>The legal minimum wage where the station is.</summary>
public sealed record MinimumWageSettings
{
    /// <summary>Yuan a month; not set checks no monthly, daily or yearly pay.</summary>
    [Say("每月（元）", "Yuan a month")]
    [Range(0, 100_000)]
    public decimal? Month { get; init; }

    /// <summary>Yuan an hour; not set checks no hourly pay.</summary>
    [Say("每小时（元）", "Yuan an hour")]
    [Range(0, 1_000)]
    public decimal? Hour { get; init; }
}
