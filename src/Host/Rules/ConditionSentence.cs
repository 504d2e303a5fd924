using System.Globalization;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Rules;

/// <summary>A condition as a sentence: the labels of its fields and options, never its ids or signs.</summary>
internal sealed class ConditionSentence(IReadOnlyDictionary<string, Field> fields, RuleScope scope, ITexts texts)
{
    public string Of(Condition condition) => Say(condition, isInner: false);

    private string Say(Condition condition, bool isInner)
    {
        if (condition.All is { } all)
        {
            return Joined(all, "rule.and", isInner);
        }

        if (condition.Any is { } any)
        {
            return Joined(any, "rule.or", isInner);
        }

        if (condition.Not is { } not)
        {
            return texts["rule.not", Say(not, isInner: true)];
        }

        return condition.Rule is { } rule ? Named(rule, condition.With) : Comparison(condition, isInner);
    }

    private string Joined(IReadOnlyList<Condition> parts, string mark, bool isInner)
    {
        var text = string.Join(texts[mark].Text, parts.Select(p => Say(p, parts.Count > 1)));
        return isInner && parts.Count > 1 ? texts["rule.group", text] : text;
    }

    private string Named(string id, OrderedDictionary<string, string>? given)
    {
        if (!scope.Rules.TryGetValue(id, out var rule))
        {
            return texts["rule.unknown", id];
        }

        // A title may hold its parameters as {from}; those that it does not hold are said behind it.
        var title = texts.Show(rule.Title).Text;
        var values = new List<string>();
        foreach (var (name, parameter) in rule.Parameters)
        {
            var value = Taken(rule, name, given?.GetValueOrDefault(name) ?? parameter.Value);
            var filled = title.Replace("{" + name + "}", value, StringComparison.Ordinal);
            if (filled == title)
            {
                values.Add(texts["rule.parameter", texts.Show(parameter.Label).Text, value]);
            }

            title = filled;
        }

        return values.Count == 0 ? title : texts["rule.with", title, string.Join(texts["rule.list"].Text, values)];
    }

    // A parameter that is compared with an option is said by the option's label.
    private string Taken(RuleDefinition rule, string parameter, string value) =>
        rule.Versions.Values.Select(v => v.When).Append(rule.When).OfType<Condition>()
            .SelectMany(Whole)
            .Where(c => c.Field is not null && c.Take?.GetValueOrDefault("is") == parameter)
            .Select(c => fields.GetValueOrDefault(c.Field!)?.Choices.GetValueOrDefault(value))
            .FirstOrDefault(c => c is not null) is { } choice
            ? texts.Show(choice.Label)
            : value;

    private static IEnumerable<Condition> Whole(Condition condition) => condition.Parts().SelectMany(Whole).Prepend(condition);

    private string Comparison(Condition condition, bool isInner)
    {
        var field = fields.GetValueOrDefault(condition.Field ?? "");
        var label = field is null ? condition.Field ?? "" : texts.Show(field.Label).Text;
        var parts = Parts(scope.Filled(condition), field).Select(p => texts[p.Key, [label, .. p.Args]].Text).ToList();
        var text = string.Join(texts["rule.and"].Text, parts);
        return isInner && parts.Count > 1 ? texts["rule.group", text] : text;
    }

    private IEnumerable<(string Key, object[] Args)> Parts(Condition c, Field? field)
    {
        if (c.Is is { } one)
        {
            yield return ("rule.is", [Value(field, one)]);
        }

        if (c.In is { } several)
        {
            yield return ("rule.in", [string.Join(texts["rule.list"].Text, several.Select(v => Value(field, v)))]);
        }

        if (c is { AtLeast: { } least, AtMost: { } most })
        {
            yield return ("rule.between", [Number(least), Number(most)]);
        }
        else if (c.AtLeast is not null || c.AtMost is not null)
        {
            yield return c.AtLeast is { } from ? ("rule.at-least", [Number(from)]) : ("rule.at-most", [Number(c.AtMost!.Value)]);
        }

        if (c.From is { } first)
        {
            yield return ("rule.from", [Day(first)]);
        }

        if (c.Until is { } last)
        {
            yield return ("rule.until", [Day(last)]);
        }

        if (c.Given is { } given)
        {
            yield return (given ? "rule.given" : "rule.not-given", []);
        }
    }

    private string Value(Field? field, string code) => field switch
    {
        FlagField => texts[code == "true" ? "form.yes" : "form.no"],
        not null when field.Choices.TryGetValue(code, out var choice) => texts["rule.quoted", texts.Show(choice.Label).Text],
        _ => texts["rule.quoted", code],
    };

    private string Day(string text)
    {
        if (!text.StartsWith("today", StringComparison.Ordinal))
        {
            return text;
        }

        var days = text.Length == 5 ? 0 : int.Parse(text.AsSpan(5), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return days == 0 ? texts["rule.today"] : days < 0 ? texts["rule.days-ago", -days] : texts["rule.days-ahead", days];
    }

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
