using System.Text.Json.Nodes;
using StationKiosk.Host.Modules;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Tables;

/// <summary>A module's action on one record inside a unit of work.</summary>
internal static class RecordAction
{
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
