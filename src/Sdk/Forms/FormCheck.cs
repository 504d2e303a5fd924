using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Forms;

/// <summary>Finds what a form cannot mean: fields that stand twice, questions that depend on later ones, rules in a circle, outcomes that never come.</summary>
internal sealed class FormCheck(FormDefinition form, Faults all)
{
    private readonly Dictionary<string, Field> _earlier = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, Field>> _afterPage = new(StringComparer.Ordinal);
    private readonly List<string> _names = [.. form.Fields.Select(f => f.Key)];

    public static void Run(FormDefinition form, Faults all)
    {
        var check = new FormCheck(form, all);
        check.Pages();
        new RuleCheck(check._earlier, form.Rules, all).Run("/rules");
        check.Outcomes();
        check.OneTap();
    }

    // What is handed in by a tap can be neither corrected nor read over, so it may hold nothing that would have to be.
    private void OneTap()
    {
        if (form.OneTap && (form.Outcomes.Count > 0 || form.Fields.ToList() is not [{ Value: ChoiceField { Personal: false, Required: true, ShownWhen: null } }]))
        {
            all.Add("/oneTap", new("点一下就提交的表单只能有一道必答的选择题", "a form that is handed in by one tap has just one question with choices, which must be answered"), new("去掉别的题目，或者不用点一下就提交", "leave out the other questions, or oneTap"));
        }
    }

    private void Pages()
    {
        foreach (var (id, page) in form.Pages)
        {
            var pointer = $"/pages/{id}";
            Conditions().Run(page.ShownWhen, pointer + "/shownWhen");
            if (page.Fields.Count == 0)
            {
                all.Add(pointer + "/fields", new("这一页没有字段", "the page has no fields"), new("加一个字段，或者去掉这一页", "add a field, or remove the page"));
            }

            foreach (var (name, field) in page.Fields)
            {
                OneField(name, field, $"{pointer}/fields/{name}");
            }

            _afterPage[id] = new(_earlier, StringComparer.Ordinal);
        }
    }

    private void OneField(string name, Field field, string pointer)
    {
        Conditions().Run(field.ShownWhen, pointer + "/shownWhen");
        if (field.RetentionDays is null && (field.Personal || field is AttachmentField))
        {
            all.Add(pointer, new("个人信息或照片没有写保存天数", "a personal field or a picture does not say how long it is kept"), new("填写 retentionDays", "give retentionDays"));
        }

        if (field is ComputedField computed)
        {
            foreach (var source in computed.Of.Where(s => !_earlier.ContainsKey(s)))
            {
                all.Add(pointer + "/of", new($"前面没有字段“{source}”", $"there is no earlier field \"{source}\""), new("只能用前面的字段", "only earlier fields can be used"));
            }
        }

        if (!_earlier.TryAdd(name, field))
        {
            all.Add(pointer, new($"字段“{name}”在这张表单里出现两次", $"the field \"{name}\" stands twice in this form"), new("换一个名称", "give one of them another id"));
        }
    }

    private void Outcomes()
    {
        var settled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, outcome) in form.Outcomes)
        {
            var pointer = $"/outcomes/{id}";
            if (outcome.After is not null && !form.Pages.ContainsKey(outcome.After))
            {
                all.Add(pointer + "/after", new($"没有页面“{outcome.After}”", $"there is no page \"{outcome.After}\""), new($"可用：{string.Join('、', form.Pages.Keys)}", $"known: {string.Join(", ", form.Pages.Keys)}"));
                continue;
            }

            var place = outcome.After ?? form.Pages.Keys.LastOrDefault("");
            var known = _afterPage.GetValueOrDefault(place) ?? _earlier;
            new ConditionCheck(known, form.Rules, all) { Later = _names }.Run(outcome.When, pointer + "/when");
            if (settled.Contains(place))
            {
                all.Add(pointer, new("前面已有一个总是成立的结果，这个结果永远不会出现", "an earlier outcome always holds, so this one never comes"), new("调整顺序，或给前面的结果加条件", "change the order, or give the earlier one a condition"));
            }

            if (outcome.When is null && !outcome.WhenUnknown)
            {
                settled.Add(place);
            }

            foreach (var rule in outcome.Reasons.Where(r => !form.Rules.ContainsKey(r)))
            {
                all.Add(pointer + "/reasons", new($"没有规则“{rule}”", $"there is no rule \"{rule}\""), new($"可用：{string.Join('、', form.Rules.Keys)}", $"known: {string.Join(", ", form.Rules.Keys)}"));
            }
        }
    }

    private ConditionCheck Conditions() => new(_earlier, form.Rules, all) { Later = _names };
}
