using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Forms;

/// <summary>
/// A made-up person with the answers such a person gives and what must come of them. People stand beside the service they try out: before a
/// change is published each of them walks through the form again, and one who ends elsewhere than before is told.
/// </summary>
[Say("测试人物", "Test person", HelpZh = "编出来的一个人，写好怎么回答、应该得到什么结果；发布前系统替他重填一遍，结果变了就提醒")]
public sealed record TestPerson : IOrdered
{
    /// <summary>Who it is, in a few words: "45, two years out of work".</summary>
    [Say("人物", "Title", HelpZh = "用几个字说明是谁，例如“45 岁，失业两年”")]
    public required LocalizedText Title { get; init; }

    /// <summary>The form that is filled in.</summary>
    [Say("表单", "Form", HelpZh = "填哪张表", HelpEn = "The form that this person fills in.")]
    public required string Form { get; init; }

    /// <summary>The answers by field as a person would type or pick them; several values of one field are separated by <c>、</c>.</summary>
    [Say("回答", "Answers", HelpZh = "每个字段怎么回答，照居民会填的写；一个字段有几个回答时用顿号隔开")]
    public OrderedDictionary<string, string> Answers { get; init; } = [];

    /// <summary>The day on which the form is filled in, for ages and for rules that change by date; not set means the day of the trial.</summary>
    [Say("填写日期", "On the day", HelpZh = "按哪一天填，用来算年龄和看当时的规则；不填就是试的那天")]
    public DateOnly? On { get; init; }

    /// <summary>The outcome that it must lead to; not set means that the form is handed in.</summary>
    [Say("应得的结果", "Must lead to", HelpZh = "应该得到哪个结果；不选表示应该能提交")]
    public string? Outcome { get; init; }

    /// <summary>Fields that must be asked on the way.</summary>
    [Say("必须问到", "Must be asked", HelpZh = "填的过程中一定要问到的字段", HelpEn = "What must be asked on the way.")]
    public IReadOnlyList<string> Asks { get; init; } = [];

    /// <summary>Fields that must not be asked on the way.</summary>
    [Say("不应问到", "Must not be asked", HelpZh = "填的过程中不应该问到的字段", HelpEn = "What must not be asked on the way.")]
    public IReadOnlyList<string> Hides { get; init; } = [];

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }

    /// <summary>Adds what the person names and the forms do not have.</summary>
    /// <param name="forms">The forms of the module, by id.</param>
    /// <param name="pointer">JSON pointer of the person in the settings, such as <c>/people/wang</c>.</param>
    /// <param name="all">Where every finding goes.</param>
    public void Check(IReadOnlyDictionary<string, FormDefinition> forms, string pointer, Faults all)
    {
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(all);
        if (!forms.TryGetValue(Form, out var form))
        {
            all.Add(pointer + "/form", new($"没有表单“{Form}”", $"there is no form \"{Form}\""), Known(forms.Keys));
            return;
        }

        var fields = form.Fields.Select(f => f.Key).Distinct(StringComparer.Ordinal).ToList();
        var named = Answers.Keys.Select(id => (id, "/answers/" + id))
            .Concat(Asks.Select((id, i) => (id, $"/asks/{i}")))
            .Concat(Hides.Select((id, i) => (id, $"/hides/{i}")));
        foreach (var (id, at) in named.Where(n => !fields.Contains(n.id, StringComparer.Ordinal)))
        {
            all.Add(pointer + at, new($"表单“{Form}”没有字段“{id}”", $"the form \"{Form}\" has no field \"{id}\""), Known(fields));
        }

        if (Outcome is { } outcome && !form.Outcomes.ContainsKey(outcome))
        {
            all.Add(pointer + "/outcome", new($"表单“{Form}”没有结果“{outcome}”", $"the form \"{Form}\" has no outcome \"{outcome}\""), Known(form.Outcomes.Keys));
        }
    }

    private static LocalizedText Known(IEnumerable<string> names)
    {
        var list = names.Take(20).ToList();
        return list.Count == 0
            ? new("这里还没有可用的", "there are none here yet")
            : new($"可用：{string.Join('、', list)}", $"known: {string.Join(", ", list)}");
    }
}
