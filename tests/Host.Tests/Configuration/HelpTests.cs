using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;

namespace Host.Tests.Configuration;

/// <summary>What a person reads beside a setting: the designer, the schemas of both languages and the messages of faults show it.</summary>
public sealed class HelpTests
{
    private static readonly string[] Languages = ["zh-CN", "en"];

    [Fact]
    [Trait("row", "L3")]
    public void Every_setting_is_named_in_both_languages_and_helped_in_both_or_none()
    {
        var wanting = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var shape in Shown())
        {
            // Times and texts are written the same way everywhere: what they are is said where they stand.
            wanting.UnionWith(shape.Kind is ShapeKind.Leaf or ShapeKind.Localized ? [] : Wanting(shape.Type.Name, shape.Title, shape.Help, titled: false));
            wanting.UnionWith(shape.Members.SelectMany(m => Wanting($"{shape.Type.Name}.{m.Name}", m.Title, m.Help, titled: true)));
            wanting.UnionWith(shape.Cases.Values.SelectMany(c => Wanting(c.Type.Name, c.Title, c.Help, titled: true)));
            wanting.UnionWith(shape.Names.SelectMany(n => Wanting($"{shape.Type.Name}.{n.Json}", n.Title, LocalizedText.Empty, titled: true)));
        }

        Assert.True(wanting.Count == 0, string.Join(Environment.NewLine, wanting));
    }

    [Fact]
    public void Help_is_a_sentence_and_names_nothing_of_the_program()
    {
        var all = Shown().SelectMany(s => s.Members.Select(m => (Name: $"{s.Type.Name}.{m.Name}", m.Help)).Append((s.Type.Name, s.Help))).Where(m => m.Help.Texts.Count > 0).ToList();

        Assert.NotEmpty(all);
        Assert.DoesNotContain(all, m => m.Help.Texts.Any(t => t.Value.Contains("<see", StringComparison.Ordinal) || t.Value.Contains("null", StringComparison.Ordinal) || t.Value.Contains("  ", StringComparison.Ordinal)));
        // A Chinese sentence in a form stands alone under its control, without a full stop, like all hints of the product.
        Assert.Empty(all.Where(m => m.Help.Has("zh-CN") && m.Help.In("zh-CN").Text.EndsWith('。')).Select(m => m.Name));
    }

    private static IEnumerable<string> Wanting(string name, LocalizedText title, LocalizedText help, bool titled)
    {
        var missing = titled ? Languages.Where(l => !title.Has(l) || title.In(l).Text.Length == 0).Select(l => $"{name}: title {l}") : [];
        return help.Texts.Count == 0 ? missing : missing.Concat(Languages.Where(l => !help.Has(l)).Select(l => $"{name}: help {l}"));
    }

    // All that stands on a form of the designer: the head of a module, and the settings of every plugin that is installed.
    private static HashSet<Shape> Shown()
    {
        using var config = new ConfigFixture();
        var paths = new HostPaths(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Data:Path"] = config.Folder, ["Plugins:Path"] = PluginFolders.Shipped }).Build());
        var plugins = new PluginCatalog(paths, TimeProvider.System, NullLogger<PluginCatalog>.Instance).Read(new HashSet<string>(StringComparer.Ordinal)).Plugins;
        var shapes = ShapeCatalog.Shared;
        var all = new HashSet<Shape>();
        foreach (var type in plugins.Select(p => SiteReading.Installed(p).SettingsType).Append(typeof(ModuleHead)))
        {
            Walk(shapes.Of(type), all);
        }

        return all;
    }

    private static void Walk(Shape shape, HashSet<Shape> all)
    {
        if (!all.Add(shape))
        {
            return;
        }

        foreach (var part in shape.Members.Select(m => m.Shape).Concat(shape.Cases.Values).Concat(shape.Item is null ? [] : [shape.Item]))
        {
            Walk(part, all);
        }
    }
}
