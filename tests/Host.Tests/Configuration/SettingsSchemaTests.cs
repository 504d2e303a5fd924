using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Configuration.Schemas;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;

namespace Host.Tests.Configuration;

/// <summary>What code reads of the configuration can be written, is checked and stands in its schema; the other way round <see cref="SettingsReadTests"/> looks.</summary>
public sealed partial class SettingsSchemaTests
{
    [Fact]
    [Trait("row", "L1")]
    public void Every_setting_of_host_and_plugins_stands_in_its_schema_and_has_words()
    {
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        var seen = 0;
        var plugins = Shipped();
        var schemas = SchemaFiles.All(plugins);
        foreach (var (file, roots) in Files(plugins))
        {
            var definitions = JsonNode.Parse(schemas[file + ".en.schema.json"])!["$defs"]!;
            var shapes = new HashSet<Shape>();
            foreach (var root in roots)
            {
                Walk(root, shapes);
            }

            foreach (var shape in shapes.Where(s => s.Kind == ShapeKind.Object))
            {
                seen++;
                var (said, written) = (Settings(shape.Type), Written(definitions, shape));
                wrong.UnionWith(said.Where(p => p.GetCustomAttribute<SayAttribute>() is null).Select(p => $"{shape.Type.Name}.{p.Name} has no words: nobody can look whether it is read"));
                wrong.UnionWith(written is null ? [] : said.Select(JsonNameOf).Except(written, StringComparer.Ordinal).Select(n => $"{file}: {shape.Type.Name}.{n} is read and not in the schema"));
                wrong.UnionWith(written is null ? [] : written.Except(said.Select(JsonNameOf), StringComparer.Ordinal).Where(n => n is not ("kind" or "$lock")).Select(n => $"{file}: {shape.Type.Name}.{n} is in the schema and nobody's setting"));
            }
        }

        Assert.True(seen > 100, $"{seen} records were looked at");
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    [Trait("row", "L1")]
    public void Every_setting_of_a_contents_head_has_words()
    {
        var shapes = new HashSet<Shape>();
        foreach (var head in Shipped().Select(p => p.ContentHead).OfType<Type>())
        {
            Walk(ShapeCatalog.Shared.Of(head), shapes);
        }

        var objects = shapes.Where(s => s.Kind == ShapeKind.Object).ToList();
        Assert.NotEmpty(objects);
        Assert.Empty(objects.SelectMany(s => Settings(s.Type).Where(p => p.GetCustomAttribute<SayAttribute>() is null || s.Find(JsonNameOf(p)) is null).Select(p => $"{s.Type.Name}.{p.Name}")));
    }

    [Fact]
    [Trait("row", "L2")]
    public void Every_option_of_the_host_that_code_reads_is_known_and_described_and_every_known_one_is_read()
    {
        using var code = new ReadCode(typeof(StationKiosk.Host.StationHost).Assembly.Location);
        var sections = HostSettings.Known.Select(k => k.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        var read = code.Texts(typeof(HostSettings).FullName!).Where(t => Option().Match(t).Length == t.Length && t.Contains(':', StringComparison.Ordinal) && sections.Contains(t.Split(':')[0])).ToHashSet(StringComparer.Ordinal);
        var described = File.ReadAllText(Path.Combine(ConfigFixture.RepositoryRoot(), "docs", "operations.md"));

        Assert.Empty(read.Except(HostSettings.Known, StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Empty(HostSettings.Known.Except(read, StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(HostSettings.Known, k => !described.Contains($"`{k}`", StringComparison.Ordinal));
        Assert.DoesNotContain(Option().Matches(described).Select(m => m.Value), k => sections.Contains(k.Split(':')[0]) && !HostSettings.Known.Contains(k));
    }

    private static IEnumerable<(string File, IReadOnlyList<Shape> Roots)> Files(IReadOnlyList<InstalledPlugin> plugins)
    {
        var shapes = ShapeCatalog.Shared;
        yield return ("site", [shapes.Of(typeof(SiteConfig)), shapes.Of(typeof(StationConfig))]);
        yield return ("station", [shapes.Of(typeof(StationConfig))]);
        yield return ("roles", [shapes.Of(typeof(RolesConfig))]);
        yield return ("checks", [shapes.Of(typeof(ChecksConfig))]);
        foreach (var plugin in plugins)
        {
            yield return ("module." + plugin.Id, [shapes.Of(typeof(ModuleHead)), shapes.Of(plugin.SettingsType)]);
        }
    }

    // As the serializer sees it: what can be set, whether or not the schema knows of it.
    private static IReadOnlyList<PropertyInfo> Settings(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.SetMethod is not null && p.GetIndexParameters().Length == 0 && p.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always }),
    ];

    private static string JsonNameOf(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    // A root stands in the file itself and has no definition of its own.
    private static List<string>? Written(JsonNode definitions, Shape shape)
    {
        var name = shape.Type.Name.Split('`')[0];
        var schema = definitions[name + "Layer"] ?? definitions[name];
        return ((schema?["else"] ?? schema)?["properties"] as JsonObject)?.Select(p => p.Key).ToList();
    }

    private static void Walk(Shape shape, HashSet<Shape> seen)
    {
        if (seen.Add(shape))
        {
            foreach (var next in shape.Members.Select(m => m.Shape).Concat(shape.Cases.Values).Append(shape.Item).OfType<Shape>())
            {
                Walk(next, seen);
            }
        }
    }

    private static List<InstalledPlugin> Shipped()
    {
        using var config = new ConfigFixture();
        var paths = new HostPaths(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Data:Path"] = config.Folder, ["Plugins:Path"] = PluginFolders.Shipped }).Build());
        return [.. new PluginCatalog(paths, TimeProvider.System, NullLogger<PluginCatalog>.Instance).Read(new HashSet<string>(StringComparer.Ordinal)).Plugins.Select(SiteReading.Installed)];
    }

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+:[A-Z][A-Za-z]+\b", RegexOptions.None, 2000)]
    private static partial Regex Option();
}
