using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Files;

/// <summary>Other idle times for one module: reading a long page takes longer than choosing a tile.</summary>
[Say("无人操作", "Idle", HelpZh = "这项服务单独的等待时间，例如文章较长时多等一会儿")]
internal sealed record IdleOverride
{
    /// <summary>Seconds without a touch until the warning; not set takes the station's.</summary>
    [Say("提醒前秒数", "Warn after seconds", HelpZh = "多少秒没人操作就提醒；不写就用站点的设置")]
    [Range(IdleConfig.LeastWarn, IdleConfig.Most)]
    public int? WarnAfterSeconds { get; init; }

    /// <summary>Seconds that the warning waits for an answer; not set takes the station's.</summary>
    [Say("等待秒数", "Answer seconds", HelpZh = "提醒后再等多少秒；不写就用站点的设置")]
    [Range(IdleConfig.LeastAnswer, IdleConfig.Most)]
    public int? AnswerSeconds { get; init; }
}
