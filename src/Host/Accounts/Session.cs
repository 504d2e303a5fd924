namespace StationKiosk.Host.Accounts;

/// <summary>Somebody is signed in. The id is the hash of the cookie's secret; proven is who also gave a code.</summary>
internal sealed record Session(string Id, string Account, DateTimeOffset Began, DateTimeOffset Seen, string From, bool IsProven);
