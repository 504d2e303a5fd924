using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Host.Configuration.Shared;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>The files of a module as layers in the settings version that the plugin has now.</summary>
internal static class MigratedLayers
{
    /// <summary>Built-in, plugin and district layer, the lowest first, with what they name of what services share.</summary>
    public static List<Layer> Lower(PreparedPlugin plugin, ConfigDocument? district, SharedParts shared, FaultList faults)
    {
        List<Layer?> layers =
        [
            new Layer(Layer.BuiltInName, Filling.DefaultsOf(plugin.Shape!), []),
            plugin.Document is null ? null : Migrated(plugin, plugin.Document, "plugin", isLowest: false, faults),
            district is null ? null : Own(plugin, district, "district", isLowest: true, shared, faults),
        ];
        return [.. layers.OfType<Layer>()];
    }

    /// <summary>A file as a layer of the current settings version, with what it names of what services share.</summary>
    public static Layer Own(PreparedPlugin plugin, ConfigDocument document, string layer, bool isLowest, SharedParts shared, FaultList faults) =>
        shared.Into(Migrated(plugin, document, layer, isLowest, faults), faults);

    private static Layer Migrated(PreparedPlugin plugin, ConfigDocument document, string layer, bool isLowest, FaultList faults)
    {
        var (root, from) = (document.Root, document.SettingsVersion);
        var current = plugin.Migrations.CurrentVersion;
        if (from > current)
        {
            var at = document.Root ?? new LocatedNode(NodeKind.Object, document.Source, 0);
            faults.Add(at, "/settingsVersion", "newer-settings", Expectation.Number(from), Expectation.Number(current), plugin.Plugin.Id);
        }
        else if (from < current && root?.Member("settings") is { Value.Kind: NodeKind.Object } settings)
        {
            var migrated = settings with { Value = plugin.Migrations.Apply(settings.Value, from, isLowest) };
            root = root.WithMembers(root.Members.Select(m => m.Name == "settings" ? migrated : m));
        }

        return new Layer(layer, root, from < current ? LocksNow(plugin, document.Locks, from) : document.Locks);
    }

    // A lock goes where the setting went that it holds.
    private static IReadOnlyList<string> LocksNow(PreparedPlugin plugin, IReadOnlyList<string> locks, int from) =>
        [.. locks.SelectMany(l => JsonPath.Split(l) is ["settings", _, ..] path ? plugin.Migrations.Follow(JsonPath.Join(path[1..]), from).Select(p => "/settings" + p) : [l])];
}
