namespace StationKiosk.Host.Cases;

/// <summary>What the person who handed something in gets.</summary>
internal sealed record CaseReceipt(string CaseId, string Ticket, DateOnly ValidUntil);
