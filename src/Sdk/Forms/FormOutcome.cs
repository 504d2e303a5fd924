using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Forms;

/// <summary>Something that the answers lead to: what a person is told, and whether the form can then be handed in.</summary>
[Say("结果", "Outcome", HelpZh = "根据回答得到的一个结果：告诉居民什么，能不能接着提交")]
public sealed record FormOutcome : IOrdered
{
    /// <summary>When it holds; not set means always, as the last one.</summary>
    [Say("何时出现", "When", HelpZh = "符合什么条件就是这个结果；不设就总是，放在最后一个")]
    public Condition? When { get; init; }

    /// <summary>Whether the condition is asked for "not known" instead of "true": the answer for people who could not say.</summary>
    [Say("无法判断时出现", "When it cannot be told", HelpZh = "勾选后，条件无法判断时出现这个结果，给说不清楚的人看", HelpEn = "Whether it is for those for whom the condition can be neither affirmed nor denied, because they could not say.")]
    public bool WhenUnknown { get; init; }

    /// <summary>The page after which it is decided; not set means after the last one. Before that, no one fills in what no longer matters.</summary>
    [Say("在哪页之后判断", "Decided after page", HelpZh = "填到哪一页就判断；不选就在最后一页之后。早点判断，居民就不用白填后面的")]
    [Pick(Pick.Page)]
    public string? After { get; init; }

    /// <summary>How it is meant: a yes, a no, or something between.</summary>
    [Say("性质", "Tone", HelpZh = "这个结果是好消息、坏消息还是说明")]
    public OutcomeTone Tone { get; init; }

    /// <summary>The heading: "You can apply".</summary>
    [Say("标题", "Title", HelpZh = "结果的标题，例如“您可以申请”")]
    public required LocalizedText Title { get; init; }

    /// <summary>What it means and what to do next.</summary>
    [Say("说明", "Text", HelpZh = "这个结果是什么意思，接下来怎么办")]
    [Multiline]
    public LocalizedText? Text { get; init; }

    /// <summary>The rules whose answers are listed with their reasons.</summary>
    [Say("列出理由的规则", "Rules shown as reasons", HelpZh = "把哪些规则的判断和理由列给居民看")]
    [Pick(Pick.Rule)]
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Whether the form goes on to the check page and is handed in; else it ends here and nothing is kept.</summary>
    [Say("可以提交", "Can be handed in", HelpZh = "勾选后可以接着核对并提交；不勾选就到此结束，什么都不保存")]
    public bool HandsIn { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
