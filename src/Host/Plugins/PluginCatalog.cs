using System.Security.Cryptography;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;
using ModuleDefinition = StationKiosk.Sdk.Plugins.ModuleDefinition;

namespace StationKiosk.Host.Plugins;

/// <summary>
/// Reads the plugins folder into a <see cref="PluginSet"/>: manifest → range → references → load → types → entry class → services,
/// each step able to refuse one plugin with one sentence while the others go on. A folder whose bytes have not changed since the last
/// reading is not loaded a second time, so that a swap costs memory only for what is new.
/// </summary>
internal sealed partial class PluginCatalog(HostPaths paths, TimeProvider clock, ILogger<PluginCatalog> log)
{
    public static readonly Version SdkVersion = ThreeNumbers(typeof(ModuleDefinition).Assembly.GetName().Version!);

    private readonly Dictionary<string, LoadedPlugin> _known = new(StringComparer.Ordinal);

    /// <summary>What is left out since it ended or hung the process; null for commands, which try everything.</summary>
    public LeftOut? LeftOut { get; init; }

    /// <summary>Loads what can be loaded. Plugins named in <paramref name="disabled"/> are listed and left alone.</summary>
    public PluginSet Read(IReadOnlySet<string> disabled)
    {
        var loaded = new List<LoadedPlugin>();
        var status = new Dictionary<string, PluginStatus>(StringComparer.Ordinal);
        foreach (var folder in Folders())
        {
            var name = Path.GetFileName(folder);
            if (disabled.Contains(name))
            {
                status[name] = Status(name, "", PluginState.Disabled, new LocalizedText("已由工作人员停用", "switched off by staff"));
                continue;
            }

            try
            {
                var plugin = Load(folder);
                loaded.Add(plugin);
                status[name] = Status(name, plugin.Manifest.Version, PluginState.Loaded, null);
            }
            // A wall: a plugin may fail in any way; the others are not concerned.
            catch (Exception e)
            {
                status[name] = Status(name, "", PluginState.Refused, PluginCause.Of(e));
                LogRefused(log, name, PluginCause.Of(e).In("en"), e);
                if (e is TimeoutException)
                {
                    LeftOut?.Take(name, Fingerprint(folder), hangs: true);
                }
            }
        }

        var set = PluginOrder.Settle(loaded, status, clock.GetUtcNow());
        foreach (var late in set.Status.Values.Where(s => s.State == PluginState.Refused && loaded.Any(p => p.Id == s.Id)))
        {
            LogRefused(log, late.Id, late.Cause!.In("en"), null);
        }

        return set;
    }

    /// <summary>Lists the folder without loading anything: what safe mode serves.</summary>
    public PluginSet ReadNone(LocalizedText why) => new([], Folders().Select(f => Status(Path.GetFileName(f), "", PluginState.Disabled, why)).ToDictionary(s => s.Id, StringComparer.Ordinal));

    private IEnumerable<string> Folders() => Directory.Exists(paths.Plugins)
        ? Directory.EnumerateDirectories(paths.Plugins).Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal)
        : [];

    private PluginStatus Status(string id, string version, PluginState state, LocalizedText? cause) => new(id, version, state, cause, clock.GetUtcNow());

    private LoadedPlugin Load(string folder)
    {
        var name = Path.GetFileName(folder);
        var manifest = ManifestReader.Read(Path.Combine(folder, "plugin.json"), name);
        if (!manifest.Sdk.Holds(SdkVersion))
        {
            throw new PluginRefusedException(
                $"适用于 {manifest.Sdk} 的开发包，而本机是 {SdkVersion.ToString(3)}，请更新插件或本软件",
                $"it is made for Sdk {manifest.Sdk} and this host has {SdkVersion.ToString(3)}; update the plugin or the host");
        }

        var fingerprint = Fingerprint(folder);
        if (_known.TryGetValue(name, out var known) && known.Fingerprint == fingerprint)
        {
            return known with { Services = PluginServices.Of(known.Code, known.Assembly) };
        }

        if (LeftOut?.Cause(name, fingerprint) is { } why)
        {
            throw new PluginRefusedException(why.In("zh-CN"), why.In("en"));
        }

        var (copy, assembly) = PluginMemory.Load(folder, fingerprint);
        PluginPages.CheckNames(assembly, name, manifest.Permissions);
        var code = BoundedCall.Run(name, "constructor", assembly, () => PluginCode.Of(assembly));
        var plugin = new LoadedPlugin(manifest, copy, assembly, code, PluginServices.Of(code, assembly))
        {
            // Of the copy: the folder may have been replaced in between.
            Fingerprint = Fingerprint(copy),
            SettingsLayer = Bytes(copy, "module.json"),
            Migrations = Bytes(copy, "migrations.json"),
        };
        _known[name] = plugin;
        return plugin;
    }

    // A version with four numbers is greater than the same with three, and would miss the end of a range.
    private static Version ThreeNumbers(Version version) => new(version.Major, version.Minor, version.Build);

    private static byte[] Bytes(string folder, string file) => File.Exists(Path.Combine(folder, file)) ? File.ReadAllBytes(Path.Combine(folder, file)) : [];

    private static string Fingerprint(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    [LoggerMessage(LogLevel.Error, "Plugin {Plugin} is refused: {Cause}")]
    private static partial void LogRefused(ILogger log, string plugin, string cause, Exception? e);
}
