using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Host.Texts;

namespace StationKiosk.Host.Plugins;

/// <summary>Reads plugin.json as strictly as any other file that a person writes: unreadable, unknown or incomplete means refused, with place and reason.</summary>
internal static class ManifestReader
{
    private static readonly Shape Form = ShapeCatalog.Shared.Of(typeof(PluginManifest));

    public static PluginManifest Read(string file, string folder)
    {
        if (!File.Exists(file))
        {
            throw new PluginRefusedException("缺少清单文件 plugin.json", "its manifest plugin.json is missing");
        }

        var faults = new FaultList();
        var root = LocatedParser.Parse(new Source("plugin.json", File.ReadAllBytes(file)), faults);
        if (root is not null && faults.Count == 0)
        {
            new Checker(faults, BuiltInTexts.Languages).Check(root, Form);
        }

        var manifest = faults.Count == 0 ? (PluginManifest?)new Binding(faults).Bind(Filling.Fill(root!, Form), Form, "") : null;
        if (manifest is null || faults.Count > 0)
        {
            var first = faults.InOrder[0];
            throw new PluginRefusedException(first.In("zh-CN"), first.In("en"));
        }

        return manifest.Id == folder
            ? manifest
            : throw new PluginRefusedException($"清单中的编号 {manifest.Id} 与文件夹名 {folder} 不一致", $"its manifest says id {manifest.Id} but its folder is {folder}; they must be equal");
    }
}
