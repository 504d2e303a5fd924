using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Sdk.Cases;

/// <summary>Finds what a case definition cannot mean: ways to states that are not there, states that nothing leads to, ends that are none.</summary>
internal static class CaseCheck
{
    public static void Run(CaseDefinition definition, Faults all)
    {
        foreach (var (id, way) in definition.Transitions)
        {
            var pointer = $"/transitions/{id}";
            foreach (var state in way.From.Append(way.To).Where(s => !definition.States.ContainsKey(s)))
            {
                all.Add(pointer, new($"没有状态“{state}”", $"there is no state \"{state}\""), Known(definition));
            }

            if (way.Permission is { } permission && !IsName(permission))
            {
                all.Add(pointer + "/permission", new($"“{permission}”不能作为权限名", $"\"{permission}\" cannot name a permission"), new("用小写字母、数字、连字符，不带模块名，例如 approve", "use lower-case letters, digits and hyphens, without the module, such as approve"));
            }

            if (way.DueFrom is not null && !(way.Asks.TryGetValue(way.DueFrom, out var day) && day is DateField))
            {
                all.Add(pointer + "/dueFrom", new($"“{way.DueFrom}”不是这一步要填的日期", $"\"{way.DueFrom}\" is no date that this step asks for"), new("在 asks 里加一个日期字段", "add a date field to asks"));
            }

            foreach (var (field, value) in way.Writes?.Values ?? [])
            {
                Value(way, value, $"{pointer}/writes/values/{field}", all);
            }
        }

        Unreached(definition, all);
        if (definition.Guard is { MostPerPerson: not null, PersonField: null })
        {
            all.Add("/guard", new("限制每人次数，却没有说明按哪个字段识别人", "it limits each person but does not say which field tells people apart"), new("填写 personField", "give personField"));
        }

        if (definition.Guard is { Opens: { } opens, Closes: { } closes } && closes < opens)
        {
            all.Add("/guard/closes", new("截止日期早于开始日期", "it closes before it opens"), new("改其中一个日期", "change one of the days"));
        }
    }

    private static bool IsName(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static void Value(CaseTransition way, CaseValue value, string pointer, Faults all)
    {
        var given = new[] { value.Answer is not null, value.Ask is not null, value.Text is not null, value.Today }.Count(x => x);
        if (given != 1)
        {
            all.Add(pointer, new("取值来源要正好写一个", "a value comes from exactly one place"), new("写 answer、ask、text、today 之一", "give one of answer, ask, text, today"));
        }

        if (value.Ask is { } ask && !way.Asks.ContainsKey(ask))
        {
            all.Add(pointer + "/ask", new($"这一步不填“{ask}”", $"this step does not ask for \"{ask}\""), new($"可用：{string.Join('、', way.Asks.Keys)}", $"known: {string.Join(", ", way.Asks.Keys)}"));
        }
    }

    // A state that no case can come into, and an open one that none can leave, are mistakes of drawing.
    private static void Unreached(CaseDefinition definition, Faults all)
    {
        var first = definition.States.Keys.FirstOrDefault("");
        foreach (var (id, state) in definition.States)
        {
            if (state is { Closed: true, BeginsWhen: not null })
            {
                all.Add($"/states/{id}/beginsWhen", new($"状态“{id}”已办结，不能从这里开始", $"the state \"{id}\" is closed, so nothing can begin there"), new("去掉条件，或者不要标为已办结", "remove the condition, or do not mark it closed"));
            }

            if (id != first && state.BeginsWhen is null && !definition.Transitions.Values.Any(t => t.To == id && t.From.Any(f => f != id)))
            {
                all.Add($"/states/{id}", new($"没有步骤能到达状态“{id}”", $"no transition leads to the state \"{id}\""), new("加一个到这里的步骤，或者去掉它", "add a transition to it, or remove it"));
            }

            if (!state.Closed && definition.Transitions.Count > 0 && !definition.Transitions.Values.Any(t => t.From.Contains(id, StringComparer.Ordinal) && t.To != id))
            {
                all.Add($"/states/{id}", new($"进入状态“{id}”后无法再办下去", $"a case in the state \"{id}\" can go nowhere"), new("加一个从这里出发的步骤，或标为已办结 closed", "add a transition from it, or mark it closed"));
            }
        }
    }

    private static LocalizedText Known(CaseDefinition definition) =>
        new($"可用：{string.Join('、', definition.States.Keys)}", $"known: {string.Join(", ", definition.States.Keys)}");
}
