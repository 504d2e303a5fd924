using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Forms;

/// <summary>Something that the answers lead to: what a person is told, and whether the form can then be handed in.</summary>
[Say("结果", "Outcome")]
public sealed record FormOutcome : IOrdered
{
    /// <summary>When it holds; not set means always, as the last one.</summary>
    [Say("何时出现", "When")]
    public Condition? When { get; init; }

    /// <summary>Whether the condition is asked for "not known" instead of "true": the answer for people who could not say.</summary>
    [Say("无法判断时出现", "When it cannot be told")]
    public bool WhenUnknown { get; init; }

    /// <summary>The page after which it is decided; not set means after the last one. Before that, no one fills in what no longer matters.</summary>
    [Say("在哪页之后判断", "Decided after page")]
    [Pick(Pick.Page)]
    public string? After { get; init; }

    /// <summary>How it is meant: a yes, a no, or something between.</summary>
    [Say("性质", "Tone")]
    public OutcomeTone Tone { get; init; }

    /// <summary>The heading: "You can apply".</summary>
    [Say("标题", "Title")]
    public required LocalizedText Title { get; init; }

    /// <summary>What it means and what to do next.</summary>
    [Say("说明", "Text")]
    [Multiline]
    public LocalizedText? Text { get; init; }

    /// <summary>The rules whose answers are listed with their reasons.</summary>
    [Say("列出理由的规则", "Rules shown as reasons")]
    [Pick(Pick.Rule)]
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Whether the form goes on to the check page and is handed in; else it ends here and nothing is kept.</summary>
    [Say("可以提交", "Can be handed in")]
    public bool HandsIn { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
