using System.Text.Json.Nodes;
using PolicyPackages.Packages;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Texts;

namespace PolicyPackages.Screening;

/// <summary>Conditions, values and changes in words: a check's sentence with the policy's own numbers in it, never ids or signs.</summary>
internal sealed class Wording(PolicyBook book, ITexts texts)
{
    /// <summary>"16 to 59 years old": the check's title with <c>{parameter}</c> replaced.</summary>
    public string Title(ConditionAnswer answer) => Filled(answer.Check.Title, answer.Condition);

    public string Title(PackageCondition condition) => book.Settings.Checks.TryGetValue(condition.Check, out var check) ? Filled(check.Title, condition) : condition.Check;

    /// <summary>What is said of it to this person: the title, or why it is not met.</summary>
    public string Said(ConditionAnswer answer) => answer is { Met: false, Check.Unmet: { } unmet } ? Filled(unmet, answer.Condition) : Title(answer);

    public string? Remedy(ConditionAnswer answer) => answer.Check.Remedy is { } remedy ? Filled(remedy, answer.Condition) : null;

    public string Fact(string fact) => texts.Show(book.Settings.Facts[fact].Name).Text;

    /// <summary>What the person answered: "Age: 35".</summary>
    public string? Given(string fact, JsonObject facts) => facts[fact] is { } value ? texts["policies.given", Fact(fact), book.Facts[fact].Show(value, texts.Language)].Text : null;

    public string Say(Change change) => change.From is { } day
        ? texts["policies.change.time", Day(day)].Text
        : texts["policies.change.fact", Fact(change.Fact!), book.Facts[change.Fact!].Show(change.Value, texts.Language)].Text;

    public string Day(DateOnly day) => texts["policies.day", day.Year, day.Month, day.Day, day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en"))].Text;

    private string Filled(LocalizedText text, PackageCondition condition)
    {
        var said = texts.Show(text).Text;
        foreach (var (name, parameter) in book.Settings.Checks[condition.Check].Parameters)
        {
            var value = condition.With.GetValueOrDefault(name) ?? parameter.Value;
            said = said.Replace("{" + name + "}", Shown(condition.Check, name, value), StringComparison.Ordinal);
        }

        return said;
    }

    // A parameter that is compared with a choice is shown by the choice's label.
    private string Shown(string check, string parameter, string value)
    {
        var field = book.Rules.Comparisons(new() { Rule = check, With = new(StringComparer.Ordinal) { [parameter] = value } }, DateOnly.MaxValue)
            .Where(c => c.Is == value && c.Field is not null && book.Facts[c.Field].Choices.ContainsKey(value))
            .Select(c => book.Facts[c.Field!])
            .FirstOrDefault();
        return field is null ? value : texts.Show(field.Choices[value].Label).Text;
    }
}
