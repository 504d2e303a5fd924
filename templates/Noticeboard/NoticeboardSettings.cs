using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace Noticeboard;

/// <summary>What a clerk can set for a notice board. The check, the schema, the form and the docs are made from this record.</summary>
[Say("公告栏设置", "Notice board")]
public sealed record NoticeboardSettings
{
    /// <summary>Days for which a notice without an end is shown.</summary>
    [Say("默认展示天数", "Days shown by default", HelpZh = "没有写截止日期的公告展示多少天")]
    [Range(1, 365)]
    public int ShownDays { get; init; } = 14;

    /// <summary>What stands on the page "about this board".</summary>
    [Say("关于本栏", "About this board")]
    public LocalizedText About { get; init; } = new("由社区服务站发布。", "Published by the community service station.");
}
