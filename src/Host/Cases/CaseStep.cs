namespace StationKiosk.Host.Cases;

/// <summary>A way that somebody wants a case to go, from the version they saw.</summary>
internal sealed record CaseStep(long Version, string Way, string Reason, string Note, string Actor);
