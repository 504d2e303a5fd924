namespace StationKiosk.Host.Accounts;

/// <summary>One thing that a request needs: any of these permissions, on this site.</summary>
internal sealed record Need(IReadOnlyList<string> AnyOf, string Site);
