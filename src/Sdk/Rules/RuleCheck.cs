using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Sdk.Rules;

/// <summary>Finds what a set of rules cannot mean: comparisons that do not fit, rules without a condition, rules in a circle.</summary>
internal sealed class RuleCheck(IReadOnlyDictionary<string, Field> fields, IReadOnlyDictionary<string, RuleDefinition> rules, Faults all)
{
    public void Run(string pointer)
    {
        foreach (var (id, rule) in rules)
        {
            var check = new ConditionCheck(fields, rules, all) { Parameters = rule.Parameters };
            check.Run(rule.When, $"{pointer}/{id}/when");
            foreach (var (name, version) in rule.Versions)
            {
                check.Run(version.When, $"{pointer}/{id}/versions/{name}/when");
            }

            if (rule.When is null == (rule.Versions.Count == 0))
            {
                all.Add($"{pointer}/{id}", new("规则要么写条件，要么写按日期的版本", "a rule has either a condition or versions by date"), new("写 when 或 versions 之一", "give one of when and versions"));
            }
        }

        foreach (var id in rules.Keys.Where(id => Reaches(id, id, [])))
        {
            all.Add($"{pointer}/{id}", new($"规则“{id}”绕回到了自己", $"the rule \"{id}\" leads back to itself"), new("去掉其中一处引用", "remove one of the references"));
        }
    }

    private bool Reaches(string from, string target, HashSet<string> seen) =>
        rules.TryGetValue(from, out var rule) && Named(rule).Any(next => next == target || (seen.Add(next) && Reaches(next, target, seen)));

    private static IEnumerable<string> Named(RuleDefinition rule) =>
        rule.Versions.Values.Select(v => v.When).Append(rule.When).OfType<Condition>().SelectMany(Named);

    private static IEnumerable<string> Named(Condition condition) =>
        (condition.Rule is null ? [] : (IEnumerable<string>)[condition.Rule]).Concat(condition.Parts().SelectMany(Named));
}
