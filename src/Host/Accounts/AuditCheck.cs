namespace StationKiosk.Host.Accounts;

/// <summary>What checking the chain found.</summary>
/// <param name="Rows">Rows that were read.</param>
/// <param name="Head">The hash of the last row: whoever wrote it down earlier can tell that nothing before it was changed.</param>
/// <param name="BrokenAt">The first number that does not fit; null when all do.</param>
internal sealed record AuditCheck(long Rows, string Head, long? BrokenAt);
