namespace StationKiosk.Host.Packages;

/// <summary>How a package is to be imported.</summary>
/// <param name="Site">The station, or the district.</param>
/// <param name="Module">The id that it gets; null keeps its own.</param>
/// <param name="Replaces">Hash of the file that it may replace; null when it may replace none.</param>
/// <param name="WithRoles">Whether roles get the permissions too; only those who manage accounts may say so.</param>
/// <param name="Why">In the person's own words.</param>
internal sealed record ImportOrder(string Site, string? Module, string? Replaces, bool WithRoles, string Why);
