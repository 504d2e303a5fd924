using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Plugins;

/// <summary>Puts plugins after those they need, and refuses those whose needs cannot be met: absent, out of range, in a circle.</summary>
internal static class PluginOrder
{
    public static PluginSet Settle(IReadOnlyList<LoadedPlugin> loaded, IReadOnlyDictionary<string, PluginStatus> found, DateTimeOffset now)
    {
        var status = new Dictionary<string, PluginStatus>(found, StringComparer.Ordinal);
        var left = loaded.ToList();
        var ordered = new List<LoadedPlugin>();
        for (var settled = false; !settled;)
        {
            settled = true;
            foreach (var plugin in left.ToList())
            {
                if (Unmet(plugin, left, ordered) is { } cause)
                {
                    status[plugin.Id] = new PluginStatus(plugin.Id, plugin.Manifest.Version, PluginState.Refused, cause, now);
                    left.Remove(plugin);
                    settled = false;
                }
                else if (plugin.Manifest.Requires.Keys.All(id => ordered.Any(p => p.Id == id)))
                {
                    ordered.Add(plugin);
                    left.Remove(plugin);
                    settled = false;
                }
            }
        }

        foreach (var circular in left)
        {
            var others = string.Join(", ", left.Where(p => p != circular).Select(p => p.Id));
            status[circular.Id] = new PluginStatus(
                circular.Id,
                circular.Manifest.Version,
                PluginState.Refused,
                new LocalizedText($"它与 {others} 互相依赖，请去掉其中一个依赖", $"it and {others} need each other in a circle; take one requirement away"),
                now);
        }

        return new PluginSet(ordered, status);
    }

    private static LocalizedText? Unmet(LoadedPlugin plugin, List<LoadedPlugin> left, List<LoadedPlugin> ordered)
    {
        foreach (var (id, range) in plugin.Manifest.Requires)
        {
            var other = left.Concat(ordered).FirstOrDefault(p => p.Id == id);
            if (other is null)
            {
                return new LocalizedText($"它依赖的插件 {id} 没有安装或没有启用", $"it needs the plugin {id}, which is not installed or not loaded");
            }

            if (!range.Holds(Version.Parse(other.Manifest.Version)))
            {
                return new LocalizedText(
                    $"它需要 {range} 版的 {id}，而安装的是 {other.Manifest.Version}，请更新 {id}",
                    $"it needs {id} {range} and {other.Manifest.Version} is installed; update {id}");
            }
        }

        return null;
    }
}
