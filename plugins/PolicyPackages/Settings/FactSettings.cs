using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace PolicyPackages.Settings;

/// <summary>Something that policies ask about a person or an employer; asked once, however many policies need it.</summary>
[Say("问题", "Fact", HelpZh = "政策要问的一件事；不管多少条政策用到，只问一次", HelpEn = "Something that policies ask about; asked once, however many of them need it.")]
public sealed record FactSettings : IOrdered
{
    /// <summary>The question: a choice, a number, or yes and no.</summary>
    [Say("怎么问", "Question", HelpZh = "问题和可选的回答：单选、数字或者是否", HelpEn = "The question and its answers: a choice, a number, or yes and no.")]
    public required Field Ask { get; init; }

    /// <summary>What it is called in results: "months insured".</summary>
    [Say("简称", "Name", HelpZh = "结果里怎么称呼，例如“缴费月数”", HelpEn = "What results call it, such as months insured.")]
    public required LocalizedText Name { get; init; }

    /// <summary>Whether a person can do something about it, so that it is worth saying what would change the result.</summary>
    [Say("可以改变", "Can be changed", HelpZh = "居民自己能不能改变它；年龄不能，登记失业可以", HelpEn = "Whether a person can do something about it: not about an age, but about being registered.")]
    public bool Changeable { get; init; }

    /// <summary>How it changes by itself.</summary>
    [Say("随时间变化", "Grows", HelpZh = "会不会随着时间自己变大，例如缴费月数每月加一", HelpEn = "How it changes by itself as time goes by.")]
    public Growth Grows { get; init; }

    /// <summary>Whether it is left out when answers are kept without a name for weighing changes.</summary>
    [Say("不留存", "Not kept", HelpZh = "匿名留存回答时不留这一项", HelpEn = "Whether it is left out when answers are kept without a name, to weigh changes of policies by.")]
    public bool Unkept { get; init; }

    /// <summary>Whether the employers' register has it, so that an employer who gives the credit code is not asked.</summary>
    [Say("单位登记里有", "In the employers' register", HelpZh = "单位登记里有这一项；单位报上信用代码，就不用再问", HelpEn = "Whether the employers' register has it: an employer who gives the credit code is not asked.")]
    public bool OfRecord { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
