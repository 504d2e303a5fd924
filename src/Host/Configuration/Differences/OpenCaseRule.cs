using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Differences;

/// <summary>What a change of a form or of its case means for cases that are open.</summary>
/// <param name="Change">The change.</param>
/// <param name="Case">The kind of case it concerns.</param>
/// <param name="Open">How many of them are open now.</param>
/// <param name="Flows">Whether open cases follow it; else they keep their own version.</param>
/// <param name="Why">The reason, in a sentence.</param>
internal sealed record OpenCaseRule(SettingsChange Change, string Case, int Open, bool Flows, LocalizedText Why);
