using System.Text;
using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Editing;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Wording;

/// <summary>The text files of the sites as they are on the disk.</summary>
internal sealed class TextFiles(HostPaths paths)
{
    public static string PathOf(string site, string language) => $"{(site == SnapshotBuilder.District ? "district" : "stations/" + site)}/texts/{language}.json";

    /// <summary>Hash of a file as it is now; empty when it is not there.</summary>
    public string HashOf(string file) => Bytes(file) is { } bytes ? VersionStore.HashOf(bytes) : "";

    /// <summary>The entries of a file; none when it is not there or broken.</summary>
    public IReadOnlyDictionary<string, string> Entries(string site, string language)
    {
        var members = Bytes(PathOf(site, language)) is { } bytes ? SourceText.Of(bytes)?.Root["texts"]?.Members : null;
        return (members ?? []).Where(m => m.Value.Kind == NodeKind.Text).DistinctBy(m => m.Name, StringComparer.Ordinal).ToDictionary(m => m.Name, m => m.Value.Text, StringComparer.Ordinal);
    }

    /// <summary>The file with an entry set, or taken away by null; null when the file has syntax errors.</summary>
    public byte[]? With(string site, string language, string address, string? text)
    {
        var pointer = JsonPath.Join(["texts", address]);
        var bytes = Bytes(PathOf(site, language)) ?? Empty(site, language);
        return text is null ? SourceEdit.Remove(bytes, pointer) : SourceEdit.Set(bytes, pointer, JsonValue.Create(text));
    }

    /// <summary>Every text file of the folder.</summary>
    public IEnumerable<string> All() => Directory.EnumerateFiles(paths.Config, "*.json", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(paths.Config, f).Replace('\\', '/'))
        .Where(f => f.Split('/') is ["district", "texts", _] or ["stations", _, "texts", _]);

    private static byte[] Empty(string site, string language) => Encoding.UTF8.GetBytes(
        $$"""
        {
          "$schema": "{{(site == SnapshotBuilder.District ? "../.." : "../../..")}}/schemas/texts.{{(language == "en" ? "en" : "zh-CN")}}.schema.json",
          "version": 1,
          "texts": {
          }
        }

        """);

    private byte[]? Bytes(string file) => File.Exists(Path.Combine(paths.Config, file)) ? File.ReadAllBytes(Path.Combine(paths.Config, file)) : null;
}
