using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
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
    public static readonly Version SdkVersion = typeof(ModuleDefinition).Assembly.GetName().Version!;

    private static readonly SharedSurface[] Surfaces =
        [SharedSurface.Of(typeof(ModuleDefinition).Assembly), SharedSurface.Of(typeof(Records.RecordStore).Assembly)];

    private readonly Dictionary<string, LoadedPlugin> _known = new(StringComparer.Ordinal);
    private int _generation;

    /// <summary>Loads what can be loaded. Plugins named in <paramref name="disabled"/> are listed and left alone.</summary>
    public PluginSet Read(IReadOnlySet<string> disabled)
    {
        var generation = Interlocked.Increment(ref _generation);
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
                var plugin = Load(folder, generation);
                loaded.Add(plugin);
                status[name] = Status(name, plugin.Manifest.Version, PluginState.Loaded, null);
            }
            // A wall: a plugin may fail in any way; the others are not concerned.
            catch (Exception e)
            {
                status[name] = Status(name, "", PluginState.Refused, Cause(e));
                LogRefused(log, name, Cause(e).In("en"), e);
            }
        }

        var set = PluginOrder.Settle(loaded, status, clock.GetUtcNow());
        foreach (var late in set.Status.Values.Where(s => s.State == PluginState.Refused && loaded.Any(p => p.Id == s.Id)))
        {
            LogRefused(log, late.Id, late.Cause!.In("en"), null);
        }

        return set;
    }

    public static LocalizedText Cause(Exception e) => e switch
    {
        PluginRefusedException refused => refused.Cause,
        TargetInvocationException { InnerException: { } inner } => Cause(inner),
        ReflectionTypeLoadException types => Missing(types.LoaderExceptions.FirstOrDefault(x => x is not null) ?? e),
        FileNotFoundException or FileLoadException or TypeLoadException or BadImageFormatException => Missing(e),
        TimeoutException => new LocalizedText("启动超过 10 秒没有完成", $"it did not finish starting within {BoundedCall.Limit.TotalSeconds:0} seconds"),
        _ => new LocalizedText($"启动时出错（{e.GetType().Name}：{OneLine(e.Message)}）", $"it failed while starting ({e.GetType().Name}: {OneLine(e.Message)})"),
    };

    // A message may name files of this machine; the cause is shown to everybody.
    private static string OneLine(string message)
    {
        var line = message.ReplaceLineEndings(" ");
        var words = line.Split(' ').Select(w => w.Contains(Path.DirectorySeparatorChar) ? "…" : w);
        line = string.Join(' ', words);
        return line.Length > 160 ? line[..160] + "…" : line;
    }

    private static LocalizedText Missing(Exception e)
    {
        var name = e is FileNotFoundException { FileName: { } file } ? new AssemblyName(file).Name : OneLine(e.Message);
        return new LocalizedText($"缺少它所需要的程序库 {name}", $"a library that it needs is missing: {name}");
    }

    private IEnumerable<string> Folders() => Directory.Exists(paths.Plugins)
        ? Directory.EnumerateDirectories(paths.Plugins).Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal)
        : [];

    private PluginStatus Status(string id, string version, PluginState state, LocalizedText? cause) => new(id, version, state, cause, clock.GetUtcNow());

    private LoadedPlugin Load(string folder, int generation)
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
            return known with { Services = Services(known.Code, known.Assembly) };
        }

        // From a copy, so that the folder can be replaced while its code runs.
        var copy = Path.Combine(paths.Shadow, generation.ToString(System.Globalization.CultureInfo.InvariantCulture), name);
        FolderCopy.Copy(folder, copy);
        var main = Path.Combine(copy, name + ".dll");
        CheckReferences(main, name);
        var assembly = new PluginLoadContext($"{name}#{generation}", main).LoadFromAssemblyPath(main);
        _ = assembly.GetTypes();
        if (PluginCode.FirstMutableStatic(assembly) is { } field)
        {
            throw new PluginRefusedException($"{field} 是可变的静态字段，会把一位居民的数据带给下一位", $"{field} is a static field that can change, which would carry one resident's data to the next");
        }

        PluginPages.Check(assembly, name);
        var code = BoundedCall.Run(name, () => PluginCode.Of(assembly));
        var plugin = new LoadedPlugin(manifest, copy, assembly, code, Services(code, assembly))
        {
            Fingerprint = fingerprint,
            SettingsLayer = Bytes(copy, "module.json"),
            Migrations = Bytes(copy, "migrations.json"),
        };
        _known[name] = plugin;
        return plugin;
    }

    private static byte[] Bytes(string folder, string file) => File.Exists(Path.Combine(folder, file)) ? File.ReadAllBytes(Path.Combine(folder, file)) : [];

    private static void CheckReferences(string main, string name)
    {
        if (!File.Exists(main))
        {
            throw new PluginRefusedException($"缺少主程序集 {name}.dll", $"its main assembly {name}.dll is missing");
        }

        using var file = new PEReader(File.OpenRead(main));
        var reader = file.GetMetadataReader();
        foreach (var surface in Surfaces)
        {
            if (surface.FirstMissing(reader) is { } missing)
            {
                throw new PluginRefusedException($"它使用的 {missing} 在本机的开发包中不存在，请更新本软件", $"it uses {missing}, which this host's Sdk does not have; update the host");
            }
        }
    }

    private static ServiceCollection Services(PluginCode code, Assembly assembly)
    {
        var own = new ServiceCollection();
        BoundedCall.Run(assembly.GetName().Name!, () =>
        {
            code.AddServices(own);
            return true;
        });
        foreach (var service in own)
        {
            var type = service.ImplementationType ?? service.ServiceType;
            if (service.ServiceType.Assembly != assembly || type.Assembly != assembly)
            {
                throw new PluginRefusedException($"它登记了不属于自己的 {service.ServiceType.Name}", $"it registers {service.ServiceType.Name}, which is not its own");
            }

            if (service.Lifetime == ServiceLifetime.Singleton)
            {
                throw new PluginRefusedException($"{service.ServiceType.Name} 登记为单例，只允许按请求或临时", $"it registers {service.ServiceType.Name} as a singleton; only scoped and transient are allowed");
            }
        }

        return own;
    }

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
