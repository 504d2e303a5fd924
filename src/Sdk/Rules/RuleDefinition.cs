using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Rules;

/// <summary>
/// A check with a name and parameters, used wherever its name stands: what it asks, what a person is told, and which text it rests on.
/// A rule that changes by date has versions; the one that is in force on the day decides.
/// </summary>
[Say("规则", "Rule", HelpZh = "起了名字的判断，可以在好几个地方用：判断什么，不符合时告诉居民什么，依据哪条规定")]
public sealed record RuleDefinition : IOrdered
{
    /// <summary>What it asks, as a person reads it: "lives in this town".</summary>
    [Say("名称", "Title", HelpZh = "判断的是什么，写成人能看懂的话，例如“住在本区”")]
    public required LocalizedText Title { get; init; }

    /// <summary>The condition, when it does not change by date.</summary>
    [Say("条件", "Condition", HelpZh = "符合什么条件；规定不随日期变就写在这里")]
    public Condition? When { get; init; }

    /// <summary>The conditions by date instead; a day on which none is in force leaves the rule unknown.</summary>
    [Say("按日期的版本", "Versions by date", HelpZh = "规定从某天起变了，就按日期写几个版本；哪个版本都不在期限内，就算无法判断")]
    public OrderedDictionary<string, RuleVersion> Versions { get; init; } = [];

    /// <summary>What may differ from use to use, by id.</summary>
    [Say("参数", "Parameters", HelpZh = "用的地方可以换的值，例如年龄", HelpEn = "What may differ from use to use, such as an age.")]
    public OrderedDictionary<string, RuleParameter> Parameters { get; init; } = [];

    /// <summary>What a person is told who does not meet it; not set means the title.</summary>
    [Say("不符合时的说明", "Said when not met", HelpZh = "不符合的居民看到的话；不填就显示规则名称")]
    public LocalizedText? Unmet { get; init; }

    /// <summary>What would change that: which step, which paper, which date.</summary>
    [Say("怎样才能符合", "What would change it", HelpZh = "怎样才能符合：办什么手续、带什么材料、等到什么时候")]
    public LocalizedText? Remedy { get; init; }

    /// <summary>The clause that it rests on.</summary>
    [Say("依据", "Clause", HelpZh = "依据的文件和条款")]
    public LocalizedText? Clause { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }

    /// <summary>The condition in force on a day; <see langword="null"/> when there is none.</summary>
    /// <param name="day">In station time.</param>
    public Condition? On(DateOnly day) => Versions.Count == 0
        ? When
        : Versions.Values.FirstOrDefault(v => (v.From is null || day >= v.From) && (v.Until is null || day <= v.Until))?.When;
}
