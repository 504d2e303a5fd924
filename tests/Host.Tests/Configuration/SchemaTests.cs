using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Configuration.Schemas;
using StationKiosk.Host.Configuration.Shapes;

namespace Host.Tests.Configuration;

public sealed class SchemaTests
{
    private static readonly string Folder = Path.Combine(ConfigFixture.RepositoryRoot(), "config/schemas");

    [Fact]
    public void The_schemas_in_the_repository_are_fresh()
    {
        var fresh = SchemaFiles.All([]);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
        {
            SchemaFiles.Write(Folder, []);
        }

        foreach (var (name, text) in fresh)
        {
            Assert.Equal(text, File.ReadAllText(Path.Combine(Folder, name)));
        }
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
        var shapes = new ShapeCatalog();

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

    private static bool NoListOfObjects(JsonNode node, JsonNode root) => node switch
    {
        JsonObject o => (o["items"] is not JsonObject items || !IsObject(items, root)) && o.All(m => m.Value is null || NoListOfObjects(m.Value, root)),
        JsonArray a => a.All(i => i is null || NoListOfObjects(i, root)),
        _ => true,
    };

    private static bool IsObject(JsonObject schema, JsonNode root) =>
        (schema["$ref"] is { } to ? root["$defs"]![((string)to!).Split('/')[^1]]! : schema)["type"]?.ToString() == "object";

    public sealed record ListSettings
    {
        public IReadOnlyList<Item> Items { get; init; } = [];
    }

    public sealed record Item
    {
        public string? Name { get; init; }
    }
}
