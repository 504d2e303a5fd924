using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Configuration.Schemas;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace Host.Tests.Configuration;

public sealed class SchemaTests
{
    private static readonly string Folder = Path.Combine(ConfigFixture.RepositoryRoot(), "config/schemas");

    [Fact]
    public void The_schemas_in_the_repository_are_fresh()
    {
        var shipped = Shipped();
        var fresh = SchemaFiles.All(shipped);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
        {
            SchemaFiles.Write(Folder, shipped);
        }

        Assert.Contains("module.JobBoard.en.schema.json", fresh.Keys);
        Assert.Equal(fresh.Keys, Directory.GetFiles(Folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        foreach (var (name, text) in fresh)
        {
            Assert.Equal(text, File.ReadAllText(Path.Combine(Folder, name)));
        }
    }

    [Fact]
    public void The_reference_in_the_docs_is_fresh()
    {
        var file = Path.Combine(ConfigFixture.RepositoryRoot(), "docs/configuration/reference.md");
        var fresh = ReferenceWriter.Write(Shipped());
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, fresh);
        }

        Assert.Equal(fresh, File.ReadAllText(file));
        Assert.Contains("`minimumWage`", fresh, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_permission_that_a_shipped_module_asks_for_is_in_its_plugins_manifest()
    {
        using var config = new ConfigFixture();
        var plugins = PluginsOf(config.Folder).Plugins;
        var site = new SiteInfo { Id = "s1", Name = LocalizedText.Same("s1"), TimeZone = TimeZoneInfo.Utc, Languages = ["zh-CN", "en"] };
        var modules = new ConfigurationReader([.. plugins.Select(SiteReading.Installed)]).Read(Path.Combine(ConfigFixture.RepositoryRoot(), "config")).Stations["demo"].Modules;

        Assert.Equal(plugins.Select(p => p.Id).Order(StringComparer.Ordinal), modules.Select(m => m.Head!.Plugin).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(modules, module =>
        {
            var plugin = plugins.Single(p => p.Id == module.Head!.Plugin);
            var definition = plugin.Code.Define(module.Settings!, new ModuleInfo { Id = "m", Plugin = plugin.Id, Scope = ModuleScope.Station, Title = LocalizedText.Same("m"), Site = site });
            var asked = definition.Tables.Values.SelectMany(t => new[] { t.Permission, t.Permission + ".edit" }).Concat(definition.Menu.Select(m => m.Permission)).Distinct(StringComparer.Ordinal);
            Assert.Empty(asked.Except(plugin.Manifest.Permissions.Select(p => "m." + p), StringComparer.Ordinal));
        });
    }

    [Fact]
    public void No_schema_has_a_list_of_objects()
    {
        foreach (var (name, text) in SchemaFiles.All([ConfigFixture.DeskPlugin()]))
        {
            var root = JsonNode.Parse(text)!;
            Assert.True(NoListOfObjects(root, root), name);
        }
    }

    [Fact]
    public void No_settings_record_of_the_host_has_a_list_of_objects()
    {
        var shapes = ShapeCatalog.Shared;

        Assert.All(
            [typeof(SiteConfig), typeof(StationConfig), typeof(RolesConfig), typeof(TextsConfig), typeof(ModuleHead)],
            type => Assert.Empty(ShapeRules.BreachesIn(shapes.Of(type))));
    }

    [Fact]
    public void A_plugin_with_a_list_of_objects_is_refused()
    {
        using var config = new ConfigFixture();
        config.Plugins[0] = config.Plugins[0] with { SettingsType = typeof(ListSettings) };

        Assert.Contains(
            "plugins/Desk/Desk.dll $: $.items in the plugin's settings is a list of objects; make it an object keyed by id, so that layers can merge",
            config.Faults());
    }

    [Fact]
    public void A_schema_is_closed_titled_in_its_language_and_shows_one_case_of_a_union()
    {
        var schema = JsonNode.Parse(SchemaFiles.All([ConfigFixture.DeskPlugin()])["module.Desk.zh-CN.schema.json"])!;

        Assert.False((bool)schema["additionalProperties"]!);
        var settings = schema["$defs"]!["DeskSettingsLayer"]!;
        Assert.Equal("空闲秒数", (string)settings["properties"]!["resetSeconds"]!["anyOf"]![0]!["title"]!);
        Assert.Equal("choice", (string)schema["$defs"]!["DeskFieldLayer"]!["allOf"]![0]!["if"]!["properties"]!["kind"]!["const"]!);
    }

    private static IReadOnlyList<InstalledPlugin> Shipped()
    {
        using var config = new ConfigFixture();
        return [.. PluginsOf(config.Folder).Plugins.Select(SiteReading.Installed).OrderBy(p => p.Id, StringComparer.Ordinal)];
    }

    private static PluginSet PluginsOf(string folder)
    {
        var paths = new HostPaths(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Data:Path"] = folder, ["Plugins:Path"] = PluginFolders.Shipped }).Build());
        return new PluginCatalog(paths, TimeProvider.System, NullLogger<PluginCatalog>.Instance).Read(new HashSet<string>(StringComparer.Ordinal));
    }

    private static bool NoListOfObjects(JsonNode node, JsonNode root) => node switch
    {
        // A setting may itself be called "items": only a list has items in this sense.
        JsonObject o => (o["type"]?.ToString() != "array" || o["items"] is not JsonObject items || !IsObject(items, root)) && o.All(m => m.Value is null || NoListOfObjects(m.Value, root)),
        JsonArray a => a.All(i => i is null || NoListOfObjects(i, root)),
        _ => true,
    };

    // The parts of a condition have no names of their own: a layer replaces a condition as a whole.
    private static bool IsObject(JsonObject schema, JsonNode root) =>
        schema["$ref"]?.ToString() != "#/$defs/ConditionLayer" && (schema["$ref"] is { } to ? root["$defs"]![((string)to!).Split('/')[^1]]! : schema)["type"]?.ToString() == "object";

    public sealed record ListSettings
    {
        public IReadOnlyList<Item> Items { get; init; } = [];
    }

    public sealed record Item
    {
        public string? Name { get; init; }
    }
}
