using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Host.Texts;

namespace StationKiosk.Host.Configuration.Schemas;

/// <summary>
/// The files of <c>config/schemas/</c>: site, station, roles and texts, and for each plugin its module file. A file that only
/// changes another one (<c>*.layer.schema.json</c>) has a schema that requires nothing.
/// </summary>
internal static class SchemaFiles
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Text by file name, the same for the same records: a test compares them with what is in the folder.</summary>
    public static IReadOnlyDictionary<string, string> All(IEnumerable<InstalledPlugin> plugins)
    {
        var shapes = ShapeCatalog.Shared;
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in BuiltInTexts.Languages)
        {
            Add(files, "site", DistrictReader.FileShape(shapes), language, isLayer: false);
            Add(files, "station", shapes.Of(typeof(StationConfig)), language, isLayer: true);
            Add(files, "checks", shapes.Of(typeof(ChecksConfig)), language, isLayer: true);
            Add(files, "roles", shapes.Of(typeof(RolesConfig)), language, isLayer: false);
            Add(files, "texts", shapes.Of(typeof(TextsConfig)), language, isLayer: false);
            foreach (var plugin in plugins)
            {
                var shape = PreparedPlugin.FileShape(shapes.Of(plugin.SettingsType), shapes);
                Add(files, "module." + plugin.Id, shape, language, isLayer: true, isModule: true);
            }
        }

        return files;
    }

    public static void Write(string folder, IEnumerable<InstalledPlugin> plugins)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in All(plugins))
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }

    // Every station and module file stands over layers that may supply what it leaves out.
    private static void Add(SortedDictionary<string, string> files, string name, Shape shape, string language, bool isLayer, bool isModule = false)
    {
        JsonNode schema = new SchemaWriter(language, languages: null).Write(shape, isLayer, isModule);
        files[$"{name}.{language}.schema.json"] = schema.ToJsonString(Indented) + "\n";
    }
}
