namespace StationKiosk.Host.Engines;

/// <summary>What the error page tells: the status, the module it happened in, and the number under which the log has the rest.</summary>
internal sealed record ErrorReport(int Status, string? Module, string? Reference);
