using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Cases;

/// <summary>One thing that a case still lacks since it was put off when the case was handed in.</summary>
/// <param name="Field">The question.</param>
/// <param name="Label">What it is called.</param>
/// <param name="IsSignature">Whether a signature was left for the desk; otherwise a name has characters that nobody could type.</param>
/// <param name="IsRequired">Whether the service asks for it in any case.</param>
internal sealed record CaseGap(string Field, LocalizedText Label, bool IsSignature, bool IsRequired);
