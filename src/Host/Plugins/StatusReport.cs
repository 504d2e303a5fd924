using System.Text;
using StationKiosk.Host.Commands;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Plugins;

/// <summary>The state of plugins and modules as /healthz and the command line give it: codes and instants, and each cause in one language.</summary>
internal sealed record StatusReport
{
    /// <summary>Of causes, when nobody asks for another.</summary>
    public const string Language = "en";

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

    public static PluginLine Of(PluginStatus plugin, string language) => new(plugin.Id, plugin.Version, plugin.State.ToString(), plugin.Cause?.In(language).Text, plugin.Since, plugin.Next);

    public static ModuleLine Of(ModuleStatus module, string language) =>
        new(module.Site, module.Module, module.Plugin, module.State.ToString(), module.Cause?.In(language).Text, module.Since, module.Errors, module.Next);

    /// <summary>A line for each plugin and module.</summary>
    public string InWords(CommandTexts texts)
    {
        var lines = new StringBuilder();
        foreach (var plugin in Plugins)
        {
            lines.AppendLine(Line(texts, plugin.Id, plugin.State, plugin.Version, plugin.Cause));
        }

        foreach (var module in Modules)
        {
            lines.AppendLine(Line(texts, module.Site + "/" + module.Id, module.State, module.Plugin, module.Cause));
        }

        return lines.ToString();
    }

    private static string Line(CommandTexts texts, string id, string state, string more, string? cause) =>
        $"{TextBox.Padded(id, 24)} {TextBox.Padded(texts["state." + state], 12)} {more} {cause}".TrimEnd();

    internal sealed record PluginLine(string Id, string Version, string State, string? Cause, DateTimeOffset Since, DateTimeOffset? Next);

    internal sealed record ModuleLine(string Site, string Id, string Plugin, string State, string? Cause, DateTimeOffset Since, int Errors, DateTimeOffset? Next);
}
