namespace StationKiosk.Host.Staff;

/// <summary>Something worth knowing about today, and where more of it is.</summary>
internal sealed record DayFact(string Label, string Text, string? Url);
