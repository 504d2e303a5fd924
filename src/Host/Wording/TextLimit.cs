using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Wording;

/// <summary>What the check allows for a text in one language.</summary>
/// <param name="Locked">Why it may not be changed here; null when it may.</param>
/// <param name="Length">What is right about its length, in words; null when nothing is said about it.</param>
internal sealed record TextLimit(Fault? Locked, LocalizedText? Length);
