namespace StationKiosk.Host.Accounts;

/// <summary>On an endpoint of the console: it answers only accounts with this permission on the site.</summary>
internal sealed record NeedsPermission(string Permission);
