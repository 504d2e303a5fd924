using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Editing;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Host.Configuration.Reading;

namespace StationKiosk.Host.Packages;

/// <summary>A module's district layer, station layer and changed words as one file with the same effect.</summary>
internal static class OneFile
{
    /// <summary>The exact bytes where one file says it all, else the layers put into one; null when no one file comes to the same.</summary>
    /// <param name="module">The module, without faults.</param>
    /// <param name="hashAlone">The effective hash of a file that stands alone.</param>
    public static byte[]? Of(ModuleReading module, Func<byte[], string> hashAlone)
    {
        if (module.Sources.Where(s => s.Name.Contains("/modules/", StringComparison.Ordinal)).ToList() is [var only] && hashAlone(only.Bytes) == module.Hash)
        {
            return only.Bytes;
        }

        var merged = Merged(module);
        return hashAlone(merged) == module.Hash ? merged : null;
    }

    private static byte[] Merged(ModuleReading module)
    {
        var below = LayerMerge.Merge(module.Layers.Where(l => l.Name is Layer.BuiltInName or "plugin"), new FaultList())!;
        var bytes = "{\n  \"version\": 1\n}\n"u8.ToArray();
        if (module.SettingsVersion > 1)
        {
            bytes = SourceEdit.Set(bytes, "/settingsVersion", JsonValue.Create(module.SettingsVersion))!;
        }

        // A file names its plugin itself, whatever stands below.
        bytes = SourceEdit.Set(bytes, "/plugin", JsonValue.Create(module.PluginId))!;
        foreach (var (name, value) in LayerPatch.Between(below, module.Merged!))
        {
            bytes = SourceEdit.Set(bytes, "/" + name, value)!;
        }

        return bytes;
    }
}
