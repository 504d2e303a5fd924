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

    /// <summary>Whether everything that a permission or a pattern of permissions stands for is allowed by this role.</summary>
    public bool Holds(string pattern) => Permissions.Any(p => p switch
    {
        "*" => true,
        _ when p == pattern => true,
        _ when pattern == "*" => false,
        EveryModule => !Permission.OfHost.Any(own => Covers(pattern, own)),
        _ => p.EndsWith(".*", StringComparison.Ordinal) && pattern.StartsWith(p[..^1], StringComparison.Ordinal),
    });

    private static bool Covers(string granted, string wanted) =>
        granted == "*" || granted == wanted || (granted == EveryModule && !Permission.OfHost.Contains(wanted, StringComparer.Ordinal)) || (granted.EndsWith(".*", StringComparison.Ordinal) && wanted.StartsWith(granted[..^1], StringComparison.Ordinal));
}
