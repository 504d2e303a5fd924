using PolicyPackages.Packages;

namespace PolicyPackages.Screening;

/// <summary>Somebody for whom a change of the policies changes a result.</summary>
/// <param name="Who">A test person's title; empty for an answer without a name.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Before">What it said; null when there was no such policy.</param>
/// <param name="After">What it would say; null when there is none any more.</param>
/// <param name="Expected">For a test person with an expectation: whether the new result is the expected one.</param>
internal sealed record ImpactLine(string Who, PolicyPackage Policy, Answer? Before, Answer? After, bool? Expected);
