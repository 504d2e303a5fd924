using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Accounts;

/// <summary>
/// A named set of permissions. <c>*</c> is everything, <c>jobs.*</c> everything of the module jobs, <c>modules.*</c> everything of every module,
/// of those that are made later too.
/// </summary>
internal sealed record Role(string Id, LocalizedText Title, IReadOnlyList<string> Permissions)
{
    public const string EveryModule = "modules.*";

    public bool Allows(string permission) => Permissions.Any(p => Covers(p, permission));

    private static bool Covers(string granted, string wanted) =>
        granted == "*" || granted == wanted || (granted == EveryModule && !Permission.OfHost.Contains(wanted, StringComparer.Ordinal)) || (granted.EndsWith(".*", StringComparison.Ordinal) && wanted.StartsWith(granted[..^1], StringComparison.Ordinal));
}
