using System.Text.Json.Nodes;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Forms.Paths;

/// <summary>The shortest way to one end of a form.</summary>
/// <param name="Outcome">The outcome; null for "handed in".</param>
/// <param name="Result">What the end is called.</param>
/// <param name="Pages">The pages on the way, by their titles.</param>
/// <param name="Answers">The answers that lead there; all others make no difference.</param>
/// <param name="Sentence">Pages, answers and end in one sentence.</param>
/// <param name="Day">The day on which it was walked; another than today when it is open only from or until a day.</param>
/// <param name="Values">Answers as a visit holds them.</param>
internal sealed record FormPath(string? Outcome, LocalizedText Result, IReadOnlyList<LocalizedText> Pages, IReadOnlyList<LocalizedText> Answers, LocalizedText Sentence, DateOnly Day, JsonObject Values);
