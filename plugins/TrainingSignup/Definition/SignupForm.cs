using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Rules;
using TrainingSignup.Settings;

namespace TrainingSignup.Definition;

/// <summary>
/// The forms as they are asked. A question that may be left out although a condition of classes rests on it says beforehand what that costs:
/// no place is taken until staff have looked.
/// </summary>
internal static class SignupForm
{
    public static OrderedDictionary<string, FormDefinition> Of(TrainingSettings settings) => new(
        settings.Forms.Select(f => f.Key == Cases.Signup ? KeyValuePair.Create(f.Key, Warned(f.Value, settings.Label("unanswered"))) : f),
        StringComparer.Ordinal);

    private static FormDefinition Warned(FormDefinition form, LocalizedText cost)
    {
        var asked = form.Rules.Values.SelectMany(Conditions).SelectMany(c => c.Fields()).ToHashSet(StringComparer.Ordinal);
        return form with
        {
            Pages = new(form.Pages.Select(p => KeyValuePair.Create(p.Key, p.Value with { Fields = new(p.Value.Fields.Select(f => Warned(f, asked, cost)), StringComparer.Ordinal) })), StringComparer.Ordinal),
        };
    }

    private static IEnumerable<Condition> Conditions(RuleDefinition rule) => rule.Versions.Values.Select(v => v.When).Append(rule.When).OfType<Condition>();

    private static KeyValuePair<string, Field> Warned(KeyValuePair<string, Field> field, HashSet<string> asked, LocalizedText cost) =>
        field.Value is { Required: false } and not ComputedField && asked.Contains(field.Key)
            ? KeyValuePair.Create(field.Key, field.Value with { Hint = Joined(field.Value.Hint, cost) })
            : field;

    private static LocalizedText Joined(LocalizedText? hint, LocalizedText cost) =>
        hint is null ? cost : new($"{hint.In("zh-CN").Text}。{cost.In("zh-CN").Text}".Replace("。。", "。", StringComparison.Ordinal), $"{hint.In("en").Text.TrimEnd('.')}. {cost.In("en").Text}");
}
