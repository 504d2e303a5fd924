using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Files;

/// <summary>A kiosk that nobody touches first warns, then forgets everything.</summary>
[Say("无人操作", "Idle")]
internal sealed record IdleConfig
{
    public const int LeastWarn = 60;
    public const int LeastWarnLarge = 90;
    public const int LeastAnswer = 30;
    public const int Most = 1800;

    /// <summary>Seconds without a touch until the warning.</summary>
    [Say("提醒前秒数", "Warn after seconds", HelpZh = "多少秒没人操作就提醒")]
    [Range(LeastWarn, Most)]
    public int WarnAfterSeconds { get; init; } = 90;

    /// <summary>Seconds that the warning waits for an answer before everything is reset.</summary>
    [Say("等待秒数", "Answer seconds", HelpZh = "提醒后再等多少秒，没人回应就清空")]
    [Range(LeastAnswer, Most)]
    public int AnswerSeconds { get; init; } = 30;
}
