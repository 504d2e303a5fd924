using System.Text;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Plugins;

/// <summary>The state of plugins and modules as /healthz and the command line give it: words and instants, no texts by language.</summary>
internal sealed record StatusReport
{
    public string Status { get; init; } = "ok";

    public required string Version { get; init; }

    public bool SafeMode { get; init; }

    public IReadOnlyList<string> Sites { get; init; } = [];

    public required IReadOnlyList<PluginLine> Plugins { get; init; }

    public IReadOnlyList<ModuleLine> Modules { get; init; } = [];

    /// <summary>What is wrong with stores, by their names.</summary>
    public IReadOnlyDictionary<string, string> Stores { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsWell => Plugins.All(p => p.State != nameof(PluginState.Refused)) && Modules.All(m => m.State == nameof(ModuleState.Ready));

    public static PluginLine Of(PluginStatus plugin) => new(plugin.Id, plugin.Version, plugin.State.ToString(), plugin.Cause?.In("en").Text, plugin.Since);

    public static ModuleLine Of(ModuleStatus module) =>
        new(module.Site, module.Module, module.Plugin, module.State.ToString(), module.Cause?.In("en").Text, module.Since, module.Errors);

    public override string ToString()
    {
        var lines = new StringBuilder();
        foreach (var plugin in Plugins)
        {
            lines.AppendLine($"{plugin.Id,-24} {plugin.State,-12} {plugin.Version} {plugin.Cause}".TrimEnd());
        }

        foreach (var module in Modules)
        {
            lines.AppendLine($"{module.Site + "/" + module.Id,-24} {module.State,-12} {module.Plugin} {module.Cause}".TrimEnd());
        }

        return lines.ToString();
    }

    internal sealed record PluginLine(string Id, string Version, string State, string? Cause, DateTimeOffset Since);

    internal sealed record ModuleLine(string Site, string Id, string Plugin, string State, string? Cause, DateTimeOffset Since, int Errors);
}
