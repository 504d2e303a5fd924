using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Screens;

namespace StationKiosk.Host.Tables;

/// <summary>A module's action on one record inside a unit of work.</summary>
internal static class RecordAction
{
    /// <summary>The action's code, or what its settings say in place of code.</summary>
    public static Func<IModuleWork, Record, JsonObject, JsonObject?> Of(ModuleInstance module, TableAction action) =>
        action.Handler is { } name ? module.Definition.Handlers.Actions[name] : (work, _, answers) => Sets(action, work.Today, answers);

    private static JsonObject Sets(TableAction action, DateOnly today, JsonObject answers) =>
        new(action.Sets.Select(v => KeyValuePair.Create(v.Key, v.Value.Today ? today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : v.Value.Ask is { } ask ? answers[ask]?.DeepClone() : v.Value.Text)));

    /// <summary>Whether something was done: the record may be gone, or the action may not apply to it as it is.</summary>
    public static bool Run(ModuleWork work, string collection, string id, Func<IModuleWork, Record, JsonObject, JsonObject?> handler, JsonObject answers)
    {
        if (work.Get(collection, id) is not { } record)
        {
            return false;
        }

        var watched = new WatchedWork(work);
        if (handler(watched, record, answers) is { Count: > 0 } patch)
        {
            watched.Update(collection, record, patch);
        }

        return watched.HasWritten;
    }
}
