namespace StationKiosk.Host.Plugins;

/// <summary>The plugins of one engine, in the order in which they need each other, and the truth about those that are not in it.</summary>
internal sealed record PluginSet(IReadOnlyList<LoadedPlugin> Plugins, IReadOnlyDictionary<string, PluginStatus> Status)
{
    public static PluginSet Empty { get; } = new([], new Dictionary<string, PluginStatus>(StringComparer.Ordinal));

    public LoadedPlugin? Find(string id) => Plugins.FirstOrDefault(p => p.Id == id);

    /// <summary>The set without one plugin and without those that need it.</summary>
    public PluginSet Without(string id, Sdk.Configuration.LocalizedText cause, DateTimeOffset now)
    {
        var status = new Dictionary<string, PluginStatus>(Status, StringComparer.Ordinal)
        {
            [id] = new PluginStatus(id, Find(id)?.Manifest.Version ?? "", PluginState.Refused, cause, now),
        };
        return PluginOrder.Settle([.. Plugins.Where(p => p.Id != id)], status, now);
    }
}
