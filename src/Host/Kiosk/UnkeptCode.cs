namespace StationKiosk.Host.Kiosk;

/// <summary>A code that somebody got and has not taken along.</summary>
/// <param name="Page">Where it is shown.</param>
/// <param name="IsAnonymous">Whether nobody can find it again.</param>
internal sealed record UnkeptCode(string Page, bool IsAnonymous);
