using StationKiosk.Sdk.Configuration;

namespace PolicyPackages.Packages;

/// <summary>A paper that is asked for, and what is taken instead of it.</summary>
[Say("申报材料", "Document", HelpZh = "要带的一份材料，没有的话可以用什么代替")]
public sealed record PackageDocument : IOrdered
{
    /// <summary>What it is.</summary>
    [Say("名称", "Label", HelpZh = "材料叫什么")]
    public required LocalizedText Label { get; init; }

    /// <summary>How many, original or copy, where one gets it.</summary>
    [Say("说明", "Note", HelpZh = "原件还是复印件、几份、到哪里开")]
    public LocalizedText? Note { get; init; }

    /// <summary>What is taken instead.</summary>
    [Say("可以代替的", "Instead", HelpZh = "没有的话可以用什么代替")]
    public LocalizedText? Instead { get; init; }

    /// <summary>Whether a signed commitment is taken instead: it is given now, and the paper is checked later.</summary>
    [Say("可以承诺", "Commitment", HelpZh = "可以先签承诺书，材料以后核对", HelpEn = "Whether a signed commitment is taken instead; it is checked afterwards.")]
    public bool Commitment { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
