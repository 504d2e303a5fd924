namespace StationKiosk.Host.Accounts;

/// <summary>An entry with its place in the chain.</summary>
internal sealed record AuditRow(long Number, DateTimeOffset At, string Hash, AuditEntry Entry);
