using StationKiosk.Sdk.Plugins;

namespace Host.Tests.Configuration;

/// <summary>A setting that nobody reads is a promise that nobody keeps: whoever writes it believes that it does something.</summary>
public sealed class SettingsReadTests
{
    // The host reads these as trees, before anything is bound: whose data a module works on, texts by their addresses, what services share, which version of the district a station has.
    private static readonly string[] AsTrees =
    [
        "StationKiosk.Host.Configuration.Files.StationConfig.Ring",
        "StationKiosk.Host.Configuration.Files.ModuleHead.Scope",
        "StationKiosk.Host.Configuration.Files.TextsConfig.Texts",
        "StationKiosk.Host.Configuration.Files.ChecksConfig.Checks",
        "StationKiosk.Host.Configuration.Files.ChecksConfig.Questions",
    ];

    [Fact]
    [Trait("row", "L1")]
    public void Every_setting_of_host_and_plugins_is_read_by_somebody()
    {
        string[] files =
        [
            typeof(StationKiosk.Host.StationHost).Assembly.Location,
            typeof(ModuleInfo).Assembly.Location,
            .. Directory.EnumerateDirectories(PluginFolders.Shipped).Select(f => Path.Combine(f, Path.GetFileName(f) + ".dll")),
        ];
        var settings = new HashSet<string>(StringComparer.Ordinal);
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            using var code = new ReadCode(file);
            settings.UnionWith(code.Settings());
            read.UnionWith(code.Reads());
        }

        // Through an interface, such as the order of whatever has one.
        var shared = read.Where(r => r.Split('.') is [.., { Length: > 1 } type, _] && type[0] == 'I' && char.IsUpper(type[1])).Select(r => r[(r.LastIndexOf('.') + 1)..]).ToHashSet(StringComparer.Ordinal);

        Assert.True(settings.Count > 200);
        Assert.Empty(settings.Except(AsTrees, StringComparer.Ordinal).Where(s => !read.Contains(s) && !shared.Contains(s[(s.LastIndexOf('.') + 1)..])).Order(StringComparer.Ordinal));
    }
}
