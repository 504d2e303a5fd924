using StationKiosk.Sdk.Configuration;

namespace PolicyPackages.Settings;

/// <summary>A situation in life, as the first page offers it.</summary>
[Say("生活场景", "Situation", HelpZh = "首页上让人按自己的情况找政策")]
public sealed record SituationSettings : IOrdered
{
    /// <summary>"I have lost my job".</summary>
    [Say("名称", "Title", HelpZh = "用居民自己的话说，例如“我失业了”")]
    public required LocalizedText Title { get; init; }

    /// <summary>Its icon.</summary>
    [Say("图标", "Icon", HelpZh = "图标名称")]
    [Pick(Pick.Icon)]
    public string Icon { get; init; } = "file-text";

    /// <summary>Whose situation it is.</summary>
    [Say("面向谁", "For whom", HelpZh = "居民的还是用人单位的", HelpEn = "Whose situation it is.")]
    public Audience Audience { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
