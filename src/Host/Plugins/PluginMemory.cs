using System.Collections.Concurrent;
using System.Reflection;

namespace StationKiosk.Host.Plugins;

/// <summary>
/// Plugin code that is in this process, by the bytes of its folder. Code leaves memory only with the process, so the same bytes are loaded
/// once: a plugin that is switched off and on, or put back to its earlier version, costs nothing more. What code may keep in static fields
/// is constant (<see cref="PluginStatics"/>), so nothing of its earlier use comes back with it.
/// </summary>
internal static class PluginMemory
{
    private static readonly ConcurrentDictionary<(string Name, string Fingerprint), (string Folder, Assembly Assembly)> Loaded = new();

    /// <summary>The code and the copy of the folder it was loaded from, checked; throws when it is refused.</summary>
    /// <param name="folder">The plugin's folder, named as its assembly.</param>
    /// <param name="fingerprint">Of the folder's bytes.</param>
    public static (string Folder, Assembly Assembly) Load(string folder, string fingerprint)
    {
        var name = Path.GetFileName(folder);
        return Loaded.TryGetValue((name, fingerprint), out var known) ? known : Loaded[(name, fingerprint)] = Read(folder, name);
    }

    private static (string Folder, Assembly Assembly) Read(string folder, string name)
    {
        // From a copy, so that the folder can be replaced while its code runs.
        var copy = Path.Combine(ShadowFolders.Own, Guid.NewGuid().ToString("N"), name);
        FolderCopy.Copy(folder, copy);
        var main = Path.Combine(copy, name + ".dll");
        PluginReferences.Check(main, name);
        var assembly = new PluginLoadContext(name, main).LoadFromAssemblyPath(main);
        _ = assembly.GetTypes();
        PluginStatics.Check(assembly);
        PluginPages.Check(assembly, name);
        return (copy, assembly);
    }
}
