using System.Diagnostics;
using System.Runtime.Loader;

namespace StationKiosk.Host.Plugins;

/// <summary>Finds a plugin's code on a stack: whoever ends the process stands there.</summary>
internal static class PluginFrames
{
    /// <summary>The plugin nearest to the top; null when the stack is the host's alone.</summary>
    public static string? First(StackTrace stack) => stack.GetFrames()
        .Select(f => f.GetMethod()?.Module.Assembly)
        .Select(a => a is null ? null : (AssemblyLoadContext.GetLoadContext(a) as PluginLoadContext)?.Name)
        .FirstOrDefault(name => name is not null);
}
