using PolicyPackages.Packages;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;

namespace PolicyPackages.Settings;

/// <summary>Finds what the shared settings cannot mean: questions nobody can answer by touch, checks that compare nothing, people who answer nothing known.</summary>
internal static class SettingsCheck
{
    private static readonly string[] Results = ["yes", "no", "unknown"];

    public static void Run(PolicySettings settings, IReadOnlyCollection<string> policies, Faults all)
    {
        foreach (var (id, fact) in settings.Facts.Where(f => f.Value.Ask is not (ChoiceField or NumberField or FlagField)))
        {
            all.Add($"/facts/{id}/ask", new($"“{fact.Name}”不能这样问", "it cannot be asked like this"), new("用单选、数字或者是否", "ask for a choice, a number, or yes and no"));
        }

        foreach (var (id, department) in settings.Departments)
        {
            if (OfficeHours.Fault(department.Hours) is var (wrong, right))
            {
                all.Add($"/departments/{id}/hours", wrong, right);
            }
        }

        var facts = settings.Facts.ToDictionary(f => f.Key, f => f.Value.Ask, StringComparer.Ordinal);
        new RuleBook(facts, settings.Checks).CheckRules("/checks", all);
        foreach (var (id, person) in settings.People)
        {
            foreach (var (name, text) in person.Answers)
            {
                Answer($"/people/{id}/answers/{name}", name, text, facts, all);
            }

            // While files cannot be read nobody knows which policies there are.
            foreach (var (policy, result) in person.Expects.Where(e => !Results.Contains(e.Value, StringComparer.Ordinal) || !policies.Contains(e.Key, StringComparer.Ordinal)))
            {
                all.Add(
                    $"/people/{id}/expects/{policy}",
                    policies.Contains(policy, StringComparer.Ordinal) ? new($"“{result}”不是结果", $"\"{result}\" is no result") : new($"没有“{policy}”这条政策", $"there is no policy \"{policy}\""),
                    new("写 政策: yes、no 或 unknown", "give a policy and yes, no or unknown"));
            }
        }
    }

    private static void Answer(string pointer, string name, string text, Dictionary<string, Field> facts, Faults all)
    {
        if (!facts.TryGetValue(name, out var field))
        {
            all.Add(pointer, new($"没有“{name}”这个问题", $"there is no fact \"{name}\""), new($"可用：{string.Join('、', facts.Keys)}", $"known: {string.Join(", ", facts.Keys)}"));
        }
        else if (field.Read([text]).Value is null)
        {
            all.Add(pointer, new($"“{text}”不能回答这个问题", $"\"{text}\" does not answer that"), field.Choices.Count > 0 ? new($"可用：{string.Join('、', field.Choices.Keys)}", $"known: {string.Join(", ", field.Choices.Keys)}") : new("写数字，或者 true、false", "give a number, or true or false"));
        }
    }
}
