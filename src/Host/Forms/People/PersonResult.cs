using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Forms;

namespace StationKiosk.Host.Forms.People;

/// <summary>What came of a test person's walk through a form.</summary>
/// <param name="Id">The person.</param>
/// <param name="Person">The person as configured.</param>
/// <param name="Expected">The outcome it must lead to; null for "handed in".</param>
/// <param name="Actual">The outcome it leads to; null for "handed in", empty when the way ends nowhere.</param>
/// <param name="Sentence">Person, expectation and result in one sentence.</param>
/// <param name="IsAsExpected">Whether the result is the one expected, with nothing in the way.</param>
/// <param name="Problems">Answers the form does not take, questions that were asked or left out against expectation.</param>
internal sealed record PersonResult(string Id, TestPerson Person, string? Expected, string? Actual, LocalizedText Sentence, bool IsAsExpected, IReadOnlyList<LocalizedText> Problems);
