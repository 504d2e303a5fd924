namespace StationKiosk.Host.Cases;

/// <summary>An answer of a case as the page shows it; without a text it is sealed and not looked at.</summary>
internal sealed record CaseAnswer(string Label, string? Text, bool IsPersonal);
