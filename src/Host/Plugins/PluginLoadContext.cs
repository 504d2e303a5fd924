using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;

namespace StationKiosk.Host.Plugins;

/// <summary>
/// A plugin's own load context. Shared are the framework, Sdk and Records; every other library is the plugin's own, so that
/// two plugins may bring different versions of one. Not collectible: old code leaves memory at a restart.
/// </summary>
internal sealed class PluginLoadContext(string name, string mainAssembly) : AssemblyLoadContext(name, isCollectible: false)
{
    private static readonly HashSet<string> Shared = SharedNames();

    private readonly AssemblyDependencyResolver _own = new(mainAssembly);

    public static bool IsShared(string assembly) => Shared.Contains(assembly);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (Shared.Contains(assemblyName.Name!))
        {
            return null;
        }

        return _own.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _own.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    // The host's own libraries stand on the platform list too, beside the framework's: a plugin must not get those.
    private static HashSet<string> SharedNames()
    {
        var own = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        var listed = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location) == own ? Published(own) : listed.Where(path => Path.GetDirectoryName(path) != own);
        var names = framework.Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        names.Add(typeof(Sdk.Plugins.ModuleDefinition).Assembly.GetName().Name!);
        names.Add(typeof(Records.RecordStore).Assembly.GetName().Name!);
        return names;
    }

    // Published with the framework beside it, the host knows only from its own list which files are the framework's.
    private static IReadOnlyList<string> Published(string own)
    {
        using var list = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(own, typeof(PluginLoadContext).Assembly.GetName().Name + ".deps.json")));
        var kinds = list.RootElement.GetProperty("libraries");
        return
        [
            .. from target in list.RootElement.GetProperty("targets").EnumerateObject()
               from library in target.Value.EnumerateObject()
               where kinds.GetProperty(library.Name).GetProperty("type").GetString() == "runtimepack"
               from file in library.Value.GetProperty("runtime").EnumerateObject()
               select file.Name,
        ];
    }
}
