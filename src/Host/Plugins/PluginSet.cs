using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Plugins;

/// <summary>The plugins of one engine, in the order in which they need each other, and the truth about those that are not in it.</summary>
internal sealed record PluginSet(IReadOnlyList<LoadedPlugin> Plugins, IReadOnlyDictionary<string, PluginStatus> Status)
{
    public static PluginSet Empty { get; } = new([], new Dictionary<string, PluginStatus>(StringComparer.Ordinal));

    /// <summary>Equal for two readings of the folder that found the same.</summary>
    public string Fingerprint => string.Join('\n', Status.Values.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => $"{s.Id} {s.State} {s.Cause?.In("en")} {Find(s.Id)?.Fingerprint}"));

    public LoadedPlugin? Find(string id) => Plugins.FirstOrDefault(p => p.Id == id);

    /// <summary>The set without one plugin and without those that need it.</summary>
    public PluginSet Without(string id, LocalizedText cause, DateTimeOffset now)
    {
        var status = new Dictionary<string, PluginStatus>(Status, StringComparer.Ordinal)
        {
            [id] = new PluginStatus(id, Find(id)?.Manifest.Version ?? "", PluginState.Refused, cause, now),
        };
        return PluginOrder.Settle([.. Plugins.Where(p => p.Id != id)], status, now);
    }

    /// <summary>The set with an older version of one plugin in place of the new one that does not work.</summary>
    public PluginSet Keeping(LoadedPlugin old, LocalizedText cause, DateTimeOffset now)
    {
        var why = new LocalizedText(
            $"新版本未启用，原版本继续运行：{cause.In("zh-CN")}",
            $"its new version is not used and the old one goes on: {cause.In("en")}");
        var status = new Dictionary<string, PluginStatus>(Status, StringComparer.Ordinal)
        {
            [old.Id] = new PluginStatus(old.Id, old.Manifest.Version, PluginState.Loaded, why, now),
        };
        return PluginOrder.Settle([.. Plugins.Where(p => p.Id != old.Id), old], status, now);
    }

    /// <summary>The set with nothing in it: its plugins cannot be built together and none alone is to blame.</summary>
    public PluginSet Refused(LocalizedText cause, DateTimeOffset now) => new(
        [],
        Status.Values.ToDictionary(s => s.Id, s => s.State == PluginState.Loaded ? s with { State = PluginState.Refused, Cause = cause, Since = now } : s, StringComparer.Ordinal));
}
