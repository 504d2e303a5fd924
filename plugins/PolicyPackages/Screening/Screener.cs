using System.Text.Json.Nodes;
using PolicyPackages.Packages;
using PolicyPackages.Settings;

namespace PolicyPackages.Screening;

/// <summary>Answers policies for a person from the facts that are known, on any day. What is not known never becomes a no.</summary>
internal sealed class Screener(PolicyBook book)
{
    public Verdict Of(PolicyPackage package, JsonObject facts, DateOnly day)
    {
        IReadOnlyList<ConditionAnswer> conditions = [.. package.ConditionsOn(day).Select(c => Of(c.Value, facts, day))];
        return new Verdict(package, Overall(package, conditions, day), conditions);
    }

    /// <summary>The fact to ask next: the one that most policies wait for; null when no answer changes a result any more.</summary>
    /// <param name="packages">The policies in question.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="skipped">What the person cannot say.</param>
    /// <param name="day">The day.</param>
    /// <param name="isWhy">Whether a no that time or the person could change is followed up too: what would change it hangs on the other conditions.</param>
    public string? Next(IEnumerable<PolicyPackage> packages, JsonObject facts, IReadOnlySet<string> skipped, DateOnly day, bool isWhy = false)
    {
        var waiting = packages
            .Select(p => Of(p, facts, day))
            .SelectMany(v => isWhy && IsCurable(v) ? v.Conditions.SelectMany(c => c.Missing).Distinct(StringComparer.Ordinal) : v.Missing)
            .Where(f => !skipped.Contains(f))
            .CountBy(f => f, StringComparer.Ordinal)
            .ToList();
        // Of equally useful questions the one that stands first in the settings.
        return waiting.Count == 0 ? null : waiting.OrderByDescending(w => w.Value).ThenBy(w => book.Settings.Facts.IndexOf(w.Key)).First().Key;
    }

    /// <summary>Every policy for an audience that a person does not have yet.</summary>
    public IReadOnlyList<Verdict> All(Audience audience, JsonObject facts, IReadOnlySet<string> have, DateOnly day) =>
        [.. book.For(audience).Where(p => !have.Contains(p.Id)).Select(p => Of(p, facts, day))];

    private bool IsCurable(Verdict verdict) => verdict.Answer == Answer.No
        && verdict.Conditions.Where(c => c.Met == false).All(c => c.Facts.Any(f => book.Settings.Facts[f] is { Changeable: true } or { Grows: not Growth.None }));

    private ConditionAnswer Of(PackageCondition condition, JsonObject facts, DateOnly day) => new(
        condition,
        book.Settings.Checks[condition.Check],
        book.Rules.Holds(condition.Rule, facts, day),
        book.Rules.Missing(condition.Rule, facts, day),
        [.. book.Rules.Comparisons(condition.Rule, day).Select(c => c.Field!).Distinct(StringComparer.Ordinal)]);

    private static Answer Overall(PolicyPackage package, IReadOnlyList<ConditionAnswer> conditions, DateOnly day)
    {
        if (!package.IsInForce(day))
        {
            return Answer.Checking;
        }

        if (package.Head.Kind != PackageKind.Conditions)
        {
            return Answer.Elsewhere;
        }

        return conditions.Any(c => c.Met == false) ? Answer.No : conditions.All(c => c.Met == true) ? Answer.Yes : Answer.Unknown;
    }
}
