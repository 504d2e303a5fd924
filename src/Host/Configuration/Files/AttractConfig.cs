using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Files;

/// <summary>What lies over the home while nobody is there.</summary>
[Say("待机画面", "Attract screen")]
internal sealed record AttractConfig
{
    [Say("显示", "Enabled")]
    public bool Enabled { get; init; } = true;

    /// <summary>Seconds until it lies over an untouched home.</summary>
    [Say("出现前秒数", "After seconds", HelpZh = "首页多少秒没人碰就出现")]
    [Range(10, 1800)]
    public int AfterSeconds { get; init; } = 45;

    /// <summary>Large line of the screen; not set takes the station's name.</summary>
    [Say("标题", "Title", HelpZh = "大标题；不写就用站点名称")]
    [StringLength(30)]
    public LocalizedText? Title { get; init; }

    /// <summary>One sentence below the title.</summary>
    [Say("说明", "Text", HelpZh = "标题下面的一句话")]
    [StringLength(80)]
    public LocalizedText? Text { get; init; }
}
