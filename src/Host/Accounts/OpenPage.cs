namespace StationKiosk.Host.Accounts;

/// <summary>On an endpoint of the console: it answers without an account.</summary>
internal sealed record OpenPage;
