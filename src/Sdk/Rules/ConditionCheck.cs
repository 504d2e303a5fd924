using System.Globalization;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Sdk.Rules;

/// <summary>
/// Finds what a condition cannot mean: fields and rules that do not exist, comparisons that do not fit the field's kind, options it does not have.
/// </summary>
/// <param name="fields">The fields that a condition at this place may look at.</param>
/// <param name="rules">The rules it may name.</param>
/// <param name="all">Where every finding goes.</param>
internal sealed class ConditionCheck(IReadOnlyDictionary<string, Field> fields, IReadOnlyDictionary<string, RuleDefinition> rules, Faults all)
{
    /// <summary>The fields that stand later and so cannot decide yet; named to say so.</summary>
    public IReadOnlyCollection<string> Later { get; init; } = [];

    /// <summary>The parameters of the rule that the condition is part of.</summary>
    public IReadOnlyDictionary<string, RuleParameter> Parameters { get; init; } = new Dictionary<string, RuleParameter>(StringComparer.Ordinal);

    public void Run(Condition? condition, string pointer)
    {
        if (condition is null)
        {
            return;
        }

        var forms = new object?[] { condition.All, condition.Any, condition.Not, condition.Rule, condition.Field }.Count(f => f is not null);
        if (forms != 1)
        {
            all.Add(
                pointer,
                forms == 0 ? new("这个条件没有说明比较什么", "the condition does not say what it compares") : new("一个条件里写了几种形式", "the condition has several forms at once"),
                new("只写 all、any、not、rule、field 之一", "give exactly one of all, any, not, rule, field"));
            return;
        }

        Each(condition.All, pointer + "/all");
        Each(condition.Any, pointer + "/any");
        Run(condition.Not, pointer + "/not");
        if (condition.Rule is not null)
        {
            Named(condition, pointer);
        }
        else if (condition.Field is not null)
        {
            Comparison(condition, pointer);
        }
    }

    private void Each(IReadOnlyList<Condition>? parts, string pointer)
    {
        if (parts is { Count: 0 })
        {
            all.Add(pointer, new("条件列表是空的", "the list of conditions is empty"), new("至少写一个条件，或者去掉它", "give at least one, or leave it out"));
        }

        for (var i = 0; i < (parts?.Count ?? 0); i++)
        {
            Run(parts![i], string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}"));
        }
    }

    private void Named(Condition condition, string pointer)
    {
        if (!rules.TryGetValue(condition.Rule!, out var rule))
        {
            all.Add(pointer + "/rule", new($"没有规则“{condition.Rule}”", $"there is no rule \"{condition.Rule}\""), Known(rules.Keys));
            return;
        }

        foreach (var (id, _) in (condition.With ?? []).Where(w => !rule.Parameters.ContainsKey(w.Key)))
        {
            all.Add($"{pointer}/with/{id}", new($"规则“{condition.Rule}”没有参数“{id}”", $"the rule \"{condition.Rule}\" has no parameter \"{id}\""), Known(rule.Parameters.Keys));
        }
    }

    private void Comparison(Condition condition, string pointer)
    {
        if (!fields.TryGetValue(condition.Field!, out var field))
        {
            var isLater = Later.Contains(condition.Field!, StringComparer.Ordinal);
            all.Add(
                pointer + "/field",
                isLater ? new($"字段“{condition.Field}”在这里还没有填", $"the field \"{condition.Field}\" is not asked yet at this place") : new($"没有字段“{condition.Field}”", $"there is no field \"{condition.Field}\""),
                isLater ? new("用前面的字段，或者把它移到前面", "use an earlier field, or move that one up") : Known(fields.Keys));
            return;
        }

        foreach (var (name, parameter) in condition.Take ?? [])
        {
            if (!Parameters.ContainsKey(parameter))
            {
                all.Add($"{pointer}/take/{name}", new($"没有参数“{parameter}”", $"there is no parameter \"{parameter}\""), Known(Parameters.Keys));
            }
        }

        if (Operators(condition) == 0)
        {
            all.Add(pointer, new("没有说明怎样比较", "it does not say how to compare"), new("写 is、in、atLeast、atMost、from、until 或 given", "give is, in, atLeast, atMost, from, until or given"));
        }

        Options(condition, field, pointer);
        Kinds(condition, field, pointer);
    }

    private static int Operators(Condition c) =>
        new object?[] { c.Is, c.In, c.AtLeast, c.AtMost, c.From, c.Until, c.Given }.Count(o => o is not null) + (c.Take?.Count ?? 0);

    private void Options(Condition condition, Field field, string pointer)
    {
        if (field is FlagField && condition.Is is { } flag && flag is not ("true" or "false"))
        {
            all.Add(pointer + "/is", new($"是否类字段没有“{flag}”这个值", $"a yes-or-no field has no value \"{flag}\""), new("写 true 或 false", "give true or false"));
        }

        if (field.Choices.Count == 0)
        {
            return;
        }

        foreach (var (value, at) in (condition.In ?? []).Select((v, i) => (v, string.Create(CultureInfo.InvariantCulture, $"/in/{i}"))).Concat(condition.Is is null ? [] : [(condition.Is, "/is")]))
        {
            if (!field.Choices.ContainsKey(value))
            {
                all.Add(pointer + at, new($"字段“{condition.Field}”没有选项“{value}”", $"the field \"{condition.Field}\" has no option \"{value}\""), Known(field.Choices.Keys));
            }
        }
    }

    private void Kinds(Condition condition, Field field, string pointer)
    {
        var numbers = condition.AtLeast is not null || condition.AtMost is not null || condition.Take?.Keys.Any(k => k is "atLeast" or "atMost") == true;
        var days = condition.From is not null || condition.Until is not null || condition.Take?.Keys.Any(k => k is "from" or "until") == true;
        if (numbers && field.Storage is not (FieldType.Integer or FieldType.Real) || numbers && field is FlagField)
        {
            all.Add(pointer, new($"字段“{condition.Field}”不是数字，不能比大小", $"the field \"{condition.Field}\" is no number and cannot be compared by size"), new("用数字或自动计算字段", "use a number or computed field"));
        }

        if (days && field is not DateField)
        {
            all.Add(pointer, new($"字段“{condition.Field}”不是日期", $"the field \"{condition.Field}\" is no date"), new("用日期字段", "use a date field"));
        }

        foreach (var (name, text) in new[] { ("from", condition.From), ("until", condition.Until) })
        {
            if (text is not null && !IsDay(text))
            {
                all.Add($"{pointer}/{name}", new($"“{text}”不是日期", $"\"{text}\" is no day"), new("写 2026-01-31，或 today、today-7", "give 2026-01-31, or today, today-7"));
            }
        }

        if (condition.AtLeast > condition.AtMost)
        {
            all.Add(pointer, new("最小值大于最大值，永远不满足", "the least is above the most, so it is never true"), new("交换两个数", "exchange the two"));
        }
    }

    private static bool IsDay(string text) => text.StartsWith("today", StringComparison.Ordinal)
        ? text.Length == 5 || (text[5] is '+' or '-' && int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 36500)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static LocalizedText Known(IEnumerable<string> names)
    {
        var list = names.Take(20).ToList();
        return list.Count == 0
            ? new("这里还没有可用的", "there are none here yet")
            : new($"可用：{string.Join('、', list)}", $"known: {string.Join(", ", list)}");
    }
}
