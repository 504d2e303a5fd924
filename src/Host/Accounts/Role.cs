using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Accounts;

/// <summary>A named set of permissions. <c>*</c> is everything, <c>jobs.*</c> everything below jobs.</summary>
internal sealed record Role(string Id, LocalizedText Title, IReadOnlyList<string> Permissions)
{
    public bool Allows(string permission) => Permissions.Any(p => Covers(p, permission));

    private static bool Covers(string granted, string wanted) =>
        granted == "*" || granted == wanted || (granted.EndsWith(".*", StringComparison.Ordinal) && wanted.StartsWith(granted[..^1], StringComparison.Ordinal));
}
