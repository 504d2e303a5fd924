using System.Reflection;
using System.Text.Json.Serialization;
using Host.Tests;

namespace StationKiosk.Bench.Plugins;

/// <summary>The plugins' sizes side by side, and the most lines that each pair has in common.</summary>
internal sealed record PluginFigures(IReadOnlyList<PluginSize> Plugins, IReadOnlyList<SharedLines> Shared) : IBenchFigures
{
    private const int MostShared = 15;

    [JsonIgnore]
    public IReadOnlyList<string> Missed =>
        [.. Shared.Where(s => s.Lines > MostShared).Select(s => $"{s.Here} and {s.There} have {s.Lines} lines in common, should be at most {MostShared}")];

    public static PluginFigures Count()
    {
        var root = typeof(PluginFigures).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "Repository").Value!;
        var plugins = PluginSource.All(root);
        return new PluginFigures(
            [.. plugins.Select(p => new PluginSize(p.Name, p.Files, p.Lines(".cs"), p.Lines(".cshtml"), p.Lines(".css") + p.Lines(".mjs"), p.LongestFile))],
            [.. from plugin in plugins
                from other in plugins
                where string.CompareOrdinal(plugin.Name, other.Name) < 0
                let shared = plugin.Shared(other)
                select new SharedLines(shared.Lines, $"{plugin.Name}/{shared.Here}", $"{other.Name}/{shared.There}")]);
    }
}
