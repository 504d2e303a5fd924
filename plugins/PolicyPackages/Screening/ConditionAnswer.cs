using PolicyPackages.Packages;
using StationKiosk.Sdk.Rules;

namespace PolicyPackages.Screening;

/// <summary>What one condition of a policy says of a person.</summary>
/// <param name="Condition">The condition as the policy has it.</param>
/// <param name="Check">The shared check.</param>
/// <param name="Met">Whether it is met; null when it cannot be told.</param>
/// <param name="Missing">The facts that would tell.</param>
/// <param name="Facts">The facts that it looks at.</param>
internal sealed record ConditionAnswer(PackageCondition Condition, RuleDefinition Check, bool? Met, IReadOnlyList<string> Missing, IReadOnlyList<string> Facts);
