using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Designer;

/// <summary>Somebody made up for whom a draft changes a result beyond the module's own test people.</summary>
/// <param name="Key">Names it in the form in which its reason is given.</param>
/// <param name="Sentence">Where, who and what, in one sentence.</param>
/// <param name="IsAsExpected">Whether the new result is the one that is expected; if not, somebody must say why it is right.</param>
internal sealed record ImpactResult(string Key, LocalizedText Sentence, bool IsAsExpected);
