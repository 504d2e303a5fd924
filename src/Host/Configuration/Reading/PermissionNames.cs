using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Host.Staff;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>
/// The permissions that a configuration can grant: the host's, those of its modules and those that steps of their cases ask for. Of a module
/// whose plugin is not there or whose files are wrong nobody can tell, so any name below it passes.
/// </summary>
internal sealed class PermissionNames
{
    private const string Everything = "*";
    private const string Below = ".*";

    private readonly HashSet<string> _known = new(Permission.OfHost, StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    public PermissionNames(IEnumerable<ModuleReading> modules, IReadOnlyDictionary<string, PreparedPlugin> plugins)
    {
        foreach (var module in modules)
        {
            _known.UnionWith(MenuPaths.OfEveryModule.Select(p => $"{module.Id}.{p}"));
            if (plugins.GetValueOrDefault(module.PluginId) is { } plugin)
            {
                _known.UnionWith(plugin.Plugin.Permissions.Select(p => $"{module.Id}.{p}"));
            }

            if (module.Effective?["settings"] is { } settings && plugins[module.PluginId] is { } bound)
            {
                _known.UnionWith(Steps(settings, bound.SettingsShape).Select(p => MenuPaths.StepPermission(module.Id, p)));
            }
            else
            {
                _open.Add(module.Id + ".");
            }
        }
    }

    public bool Has(string name) => name is Everything or Role.EveryModule
        || _known.Contains(name)
        || _open.Any(o => name.StartsWith(o, StringComparison.Ordinal))
        || (name.EndsWith(Below, StringComparison.Ordinal) && _known.Any(k => k.StartsWith(name[..^1], StringComparison.Ordinal)));

    // Whichever plugin's settings hold the step: its type says what it is.
    private static IEnumerable<string> Steps(LocatedNode node, Shape shape)
    {
        if (shape.Type == typeof(CaseTransition))
        {
            return node["permission"] is { Kind: NodeKind.Text } name ? [name.Text] : [];
        }

        return (shape.Kind, node.Kind) switch
        {
            (ShapeKind.Object, NodeKind.Object) => node.Members.SelectMany(m => shape.Find(m.Name) is { } member ? Steps(m.Value, member.Shape) : []),
            (ShapeKind.Map, NodeKind.Object) => node.Members.SelectMany(m => Steps(m.Value, shape.Item!)),
            _ => [],
        };
    }

    public LocalizedText Meant(string name)
    {
        var groups = _known.Select(k => k[..k.IndexOf('.', StringComparison.Ordinal)] + Below).Concat(_open.Select(o => o + Everything)).Distinct(StringComparer.Ordinal);
        return DidYouMean.Say(name, _known.Concat(groups).Order(StringComparer.Ordinal));
    }
}
