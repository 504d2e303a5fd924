using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>A plugin with its shape, layer and migrations read once, or with what is wrong with them.</summary>
internal sealed record PreparedPlugin
{
    public required InstalledPlugin Plugin { get; init; }

    /// <summary>The shape of a module file of this plugin: the host's head with the plugin's settings in it.</summary>
    public Shape? Shape { get; private init; }

    /// <summary>The shape of the front matter of its modules' content files; null for a plugin without such files.</summary>
    public Shape? Content { get; private init; }

    public ConfigDocument? Document { get; private init; }

    public Migrations Migrations { get; private init; } = Migrations.None;

    /// <summary>What is wrong with the plugin's own files; its modules cannot be read while there is any.</summary>
    public IReadOnlyList<Fault> Faults { get; private init; } = [];

    public Shape SettingsShape => Shape!.Find("settings")!.Shape;

    public static PreparedPlugin Prepare(InstalledPlugin plugin, ShapeCatalog shapes)
    {
        var folder = $"plugins/{plugin.Id}/";
        var faults = new FaultList();
        var shape = ShapeOf(plugin, plugin.SettingsType, shapes, folder, faults);
        var content = plugin.ContentHead is { } head ? ShapeOf(plugin, head, shapes, folder, faults) : null;
        var document = plugin.ModuleFile is { } file ? ConfigDocument.Read(new Source(folder + "module.json", file)) : null;
        faults.AddRange(document?.Faults ?? []);
        var migrations = plugin.MigrationsFile is { } steps ? Migrations.Read(new Source(folder + "migrations.json", steps), faults) : Migrations.None;
        return new PreparedPlugin
        {
            Plugin = plugin,
            Shape = shape is null ? null : FileShape(shape, shapes),
            Content = content,
            Document = document,
            Migrations = migrations ?? Migrations.None,
            Faults = faults.InOrder,
        };
    }

    public static Shape FileShape(Shape settings, ShapeCatalog shapes) => shapes.Of(typeof(ModuleHead)).With(new ShapeMember
    {
        Name = "settings",
        Shape = settings,
        Title = settings.Title,
        Help = settings.Help,
        IsRequired = true,
    });

    private static Shape? ShapeOf(InstalledPlugin plugin, Type type, ShapeCatalog shapes, string folder, FaultList faults)
    {
        try
        {
            var shape = shapes.Of(type);
            foreach (var breach in ShapeRules.BreachesIn(shape))
            {
                faults.Add(folder + plugin.Id + ".dll", breach.Code, breach.Path);
            }

            return shape;
        }
        catch (Exception e) when (e is InvalidOperationException or NotSupportedException or ArgumentException or System.Reflection.TargetInvocationException)
        {
            // The plugin's record is code of others: a type that JSON cannot hold refuses the plugin, not the host.
            faults.Add(folder + plugin.Id + ".dll", "plugin-shape", type.Name);
            return null;
        }
    }
}
