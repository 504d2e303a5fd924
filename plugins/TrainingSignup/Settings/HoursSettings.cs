using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace TrainingSignup.Settings;

/// <summary>When somebody has attended enough for a certificate and an allowance. Lists are reckoned from attendance by nothing else.</summary>
[Say("学时规则", "Hours", HelpZh = "到课多少算合格，名单和补贴按它计算", HelpEn = "When somebody has attended enough for a certificate and an allowance.")]
public sealed record HoursSettings
{
    /// <summary>The share of a class's hours that somebody must have been there, in percent.</summary>
    [Say("最低学时（%）", "Least share of the hours (%)", HelpZh = "到课学时至少占全部学时的百分之几，才能进证书和补贴名单")]
    [Range(1, 100)]
    public int MinimumPercent { get; init; } = 80;

    /// <summary>The share of a day that makes it a day attended, in percent: days are what a daily allowance is paid for.</summary>
    [Say("一天算到课（%）", "Share that makes a day (%)", HelpZh = "当天到课时间至少占百分之几才算到课一天，每日补贴按天数发", HelpEn = "The share of a day that makes it a day attended; a daily allowance is paid for days.")]
    [Range(1, 100)]
    public int DayPercent { get; init; } = 50;

    /// <summary>Minutes before the beginning from which one can check in.</summary>
    [Say("提前签到（分钟）", "Check in before (minutes)", HelpZh = "上课前多少分钟可以开始签到")]
    [Range(0, 240)]
    public int EarlyMinutes { get; init; } = 60;

    /// <summary>Minutes after the end until which one can check out.</summary>
    [Say("延后签退（分钟）", "Check out after (minutes)", HelpZh = "下课后多少分钟以内可以签退")]
    [Range(0, 240)]
    public int LateMinutes { get; init; } = 120;
}
