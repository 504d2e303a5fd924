namespace StationKiosk.Host.Accounts;

/// <summary>Why the console refused a request: the key of the sentence on the error page.</summary>
internal sealed record StaffRefusal(string Key);
