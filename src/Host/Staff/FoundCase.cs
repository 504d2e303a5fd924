namespace StationKiosk.Host.Staff;

/// <summary>A case that a search over all services found; nothing personal stands in it.</summary>
internal sealed record FoundCase(string Url, string Service, string Title, string Ticket, string Initials, string State, DateOnly? Received, bool IsOpen);
