namespace StationKiosk.Host.Retention;

/// <summary>What was taken away that belonged to no case.</summary>
internal sealed record LeftoverCount(int Files, int Keys, DateTimeOffset? Last);
