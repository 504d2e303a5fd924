using System.Reflection;

namespace Host.Tests;

/// <summary>Where the build put plugins; the paths are written into this assembly by MSBuild.</summary>
internal static class PluginFolders
{
    /// <summary>The plugins that ship with the host.</summary>
    public static string Shipped => Path.Combine(Built("HostOutput"), "plugins");

    public static string Built(string key) =>
        typeof(PluginFolders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!;
}
