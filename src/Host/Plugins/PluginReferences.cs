using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Plugins;

/// <summary>
/// Reads from metadata, before any code runs, whether what a plugin was compiled against is there: the members of Sdk and Records by
/// signature, and every library that it names.
/// </summary>
internal static class PluginReferences
{
    private static readonly SharedSurface[] Surfaces = [SharedSurface.Of(typeof(ModuleInfo).Assembly), SharedSurface.Of(typeof(Records.RecordStore).Assembly)];

    public static void Check(string main, string name)
    {
        if (!File.Exists(main))
        {
            throw new PluginRefusedException($"缺少主程序集 {name}.dll", $"its main assembly {name}.dll is missing");
        }

        var resolver = new AssemblyDependencyResolver(main);
        using var file = new PEReader(File.OpenRead(main));
        var reader = file.GetMetadataReader();
        CheckShared(reader);
        foreach (var library in reader.AssemblyReferences.Select(handle => reader.GetAssemblyReference(handle).GetAssemblyName()))
        {
            if (PluginLoadContext.IsShared(library.Name!))
            {
                continue;
            }

            if (resolver.ResolveAssemblyToPath(library) is not { } path)
            {
                throw new PluginRefusedException(
                    $"缺少它所需要的程序库 {library.Name} {library.Version}，请重新安装完整的插件",
                    $"a library that it needs is missing: {library.Name} {library.Version}; install the whole plugin again");
            }

            using var own = new PEReader(File.OpenRead(path));
            CheckShared(own.GetMetadataReader());
        }
    }

    private static void CheckShared(MetadataReader reader)
    {
        foreach (var surface in Surfaces)
        {
            if (surface.FirstMissing(reader) is { } missing)
            {
                throw new PluginRefusedException(
                    $"它使用的 {missing} 在本机的开发包中不存在，请更新插件或本软件",
                    $"it uses {missing}, which this host's Sdk does not have in that form; update the plugin or the host");
            }
        }
    }
}
