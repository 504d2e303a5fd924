using StationKiosk.Records;

namespace PolicyPackages.Work;

/// <summary>What came of a claim. Not on the list and not proved are one answer: nobody learns of another that they are on it.</summary>
/// <param name="Rows">The person's rows; empty when nothing was proved.</param>
/// <param name="IsPaused">Whether there were too many wrong answers for this number today, on the list or not.</param>
internal sealed record ClaimAnswer(IReadOnlyList<Record> Rows, bool IsPaused);
