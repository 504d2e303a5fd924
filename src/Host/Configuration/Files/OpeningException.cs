using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Files;

[Say("特殊日期", "Exception")]
internal sealed record OpeningException
{
    /// <summary>When the station is open on that day; empty for closed.</summary>
    [Say("开放时段", "Open", HelpZh = "当天的开放时段，空列表表示不开放")]
    public IReadOnlyList<OpenSpan> Open { get; init; } = [];

    /// <summary>Shown with the hours, such as the holiday's name.</summary>
    [Say("原因", "Reason", HelpZh = "和时间一起显示，例如节日名称")]
    public LocalizedText? Reason { get; init; }
}
