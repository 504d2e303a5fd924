using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Sites;

/// <summary>
/// The host's own settings by name. A mistyped one would be passed over in silence, and the host would serve another folder than the one that
/// was meant: it is a fault instead.
/// </summary>
internal static class HostSettings
{
    // What ASP.NET Core reads itself; its sections are not ours to judge.
    private static readonly string[] Foreign = ["AllowedHosts", "ApplicationName", "ContentRoot", "Environment", "Https_port", "Kestrel", "Logging", "Urls", "WebRoot"];

    public static IReadOnlyList<string> Known { get; } =
    [
        "Clock:LongestOffHours", "Clock:NotBefore", "Config:Path", "Data:Path", "Demo:Load", "Doors:AllowedHosts", "Doors:TrustedProxies", "Health:Token", "Kiosk:FilesMegabytes", "Kiosk:Station", "Kiosk:Url",
        "Modules:ErrorWindowMinutes", "Modules:FirstPauseSeconds", "Modules:LongestRequestSeconds", "Modules:MostErrors",
        "Outbound:Hosts", "Plugins:Path", "Public:Listen", "Public:Url", "Staff:IdleMinutes", "Staff:SecondFactor", "Staff:Url",
    ];

    /// <summary>What the settings name and the host does not know: of its own sections wherever they are set, of any section on the command line.</summary>
    /// <param name="all">The file, the environment and the arguments together.</param>
    /// <param name="arguments">The arguments alone.</param>
    public static IReadOnlyList<LocalizedText> Unknown(IConfiguration all, IConfiguration arguments)
    {
        var sections = Known.Select(k => k.Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. sections.SelectMany(s => Keys(all.GetSection(s)))
                .Concat(arguments.GetChildren().Where(s => !Foreign.Contains(s.Key, StringComparer.OrdinalIgnoreCase)).SelectMany(Keys))
                .Where(k => !Known.Any(known => IsAtOrBelow(k, known)))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(k => Messages.Of("configuration.unknown-setting", k, DidYouMean.Say(k, Known))),
        ];
    }

    private static IEnumerable<string> Keys(IConfigurationSection section) => section.AsEnumerable().Where(k => k.Value is not null).Select(k => k.Key);

    // A list is set as Outbound:Hosts:0 or in one value.
    private static bool IsAtOrBelow(string key, string known) =>
        string.Equals(key, known, StringComparison.OrdinalIgnoreCase) || key.StartsWith(known + ":", StringComparison.OrdinalIgnoreCase);
}
