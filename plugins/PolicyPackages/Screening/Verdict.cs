using PolicyPackages.Packages;

namespace PolicyPackages.Screening;

/// <summary>What a policy says of a person on a day, condition by condition.</summary>
internal sealed record Verdict(PolicyPackage Package, Answer Answer, IReadOnlyList<ConditionAnswer> Conditions)
{
    /// <summary>The facts that would decide it.</summary>
    public IEnumerable<string> Missing => Answer == Answer.Unknown ? Conditions.SelectMany(c => c.Missing).Distinct(StringComparer.Ordinal) : [];
}
