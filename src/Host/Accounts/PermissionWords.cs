using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Accounts;

/// <summary>Permissions as one says them: the host's by its texts, a module's with the service's name and what the plugin's texts, or its table, call it.</summary>
internal sealed class PermissionWords(Visit visit, ITexts texts)
{
    public string Say(string permission)
    {
        if (texts.Has("permission." + permission))
        {
            return texts["permission." + permission];
        }

        return permission.Split('.', 2) is [var id, var name] && visit.Snapshot.Modules.TryGetValue(id, out var module)
            ? texts["permission.of", texts.Show(module.Info.Title).Text, OfModule(module, name, permission)]
            : permission;
    }

    private string OfModule(ModuleInstance module, string name, string permission)
    {
        var own = $"{PluginArea(module.Info.Plugin)}.permission.{name}";
        if (texts.Has(own))
        {
            return texts[own];
        }

        if (texts.Has("permission.module." + name))
        {
            return texts["permission.module." + name];
        }

        var isEdit = permission.EndsWith(".edit", StringComparison.Ordinal);
        var seen = isEdit ? permission[..^".edit".Length] : permission;
        return module.Definition.Tables.Values.FirstOrDefault(t => t.Permission == seen) is { } table
            ? texts[isEdit ? "permission.table.edit" : "permission.table", texts.Show(table.Title).Text]
            : name;
    }

    private static string PluginArea(string plugin) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(plugin);
}
