using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StationKiosk.Host.Plugins;

/// <summary>Reads plugin.json strictly: unreadable, unknown or incomplete means refused, with the reason.</summary>
internal static class ManifestReader
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static PluginManifest Read(string file, string folder)
    {
        if (!File.Exists(file))
        {
            throw new PluginRefusedException("缺少清单文件 plugin.json", "its manifest plugin.json is missing");
        }

        try
        {
            var manifest = JsonSerializer.Deserialize<PluginManifest>(File.ReadAllBytes(file), Strict)!;
            return manifest.Id == folder
                ? manifest
                : throw new PluginRefusedException($"清单中的编号 {manifest.Id} 与文件夹名 {folder} 不一致", $"its manifest says id {manifest.Id} but its folder is {folder}; they must be equal");
        }
        catch (JsonException e)
        {
            var line = (e.LineNumber ?? 0) + 1;
            throw new PluginRefusedException($"plugin.json 第 {line} 行有误：{e.Message.Split(" Path:")[0]}", $"plugin.json line {line}: {e.Message.Split(" Path:")[0]}", e);
        }
    }
}
