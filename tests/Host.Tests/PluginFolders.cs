using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Host.Tests;

/// <summary>Where the build put plugins; the paths are written into this assembly by MSBuild.</summary>
internal static class PluginFolders
{
    /// <summary>The plugins that ship with the host.</summary>
    public static string Shipped => Path.Combine(Built("HostOutput"), "plugins");

    /// <summary>The plugins that are broken on purpose, and some good ones to stand beside them.</summary>
    public static string Test => Built("TestPlugins");

    public static string Built(string key) =>
        typeof(PluginFolders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;

    /// <summary>A plugins folder with these test plugins in it.</summary>
    public static string With(string folder, params string[] plugins)
    {
        var all = Directory.CreateDirectory(Path.Combine(folder, "plugins")).FullName;
        foreach (var plugin in plugins)
        {
            Put(all, plugin, plugin);
        }

        return all;
    }

    /// <summary>Puts a test plugin into a plugins folder as one should: beside its place first, then by renaming.</summary>
    public static void Put(string plugins, string built, string id)
    {
        var aside = Path.Combine(plugins, "." + id);
        Copy(Path.Combine(Test, built), aside);
        var place = Path.Combine(plugins, id);
        if (Directory.Exists(place))
        {
            Directory.Delete(place, recursive: true);
        }

        Directory.Move(aside, place);
    }

    /// <summary>Each plugin's main assembly and what it references.</summary>
    public static IEnumerable<(string Id, IEnumerable<string> References)> Assemblies(string plugins)
    {
        foreach (var folder in Directory.EnumerateDirectories(plugins))
        {
            var id = Path.GetFileName(folder);
            using var file = new PEReader(File.OpenRead(Path.Combine(folder, id + ".dll")));
            var reader = file.GetMetadataReader();
            yield return (id, [.. reader.AssemblyReferences.Select(r => reader.GetString(reader.GetAssemblyReference(r).Name))]);
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
