using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Modules;

/// <summary>
/// Puts in what a module's collections begin with. Each record goes in once, by a key of its own: what staff change or take out afterwards
/// stays so, and a record that is added to the settings later still comes.
/// </summary>
internal static class StartRecords
{
    public static async Task PutAsync(ModuleInstance module)
    {
        foreach (var (id, collection) in module.Definition.Collections)
        {
            foreach (var (name, values) in collection.Start)
            {
                await PutAsync(module, id, collection, name, values);
            }
        }
    }

    private static async Task PutAsync(ModuleInstance module, string id, ModuleCollection collection, string name, OrderedDictionary<string, string> values)
    {
        var record = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{module.Info.Id}/{id}/{name}")).AsSpan(0, 16));
        if (module.Store.Get(module.Stored(id), record) is not null)
        {
            return;
        }

        try
        {
            await module.Store.WriteAsync(
                unit =>
                {
                    unit.Insert(module.Stored(id), Body(collection, values, module.Info.Site.DayOf(unit.Now.Time)), record);
                    return true;
                },
                new WriteContext { Actor = "settings", Why = "start", Site = module.Info.Site.Id, IdempotencyKey = $"start/{module.Info.Id}/{id}/{name}" });
        }
        catch (UniqueViolationException)
        {
            // Staff entered the same thing before the settings did: theirs stands.
        }
    }

    private static JsonObject Body(ModuleCollection collection, OrderedDictionary<string, string> values, DateOnly today)
    {
        var body = new JsonObject();
        foreach (var (field, text) in values)
        {
            if (collection.Fields.TryGetValue(field, out var known) && known is DateField && DateField.IsDay(text, today, out var day))
            {
                body[field] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
            else if (known is not null && known.Read(known.Many ? text.Split('、') : [text]).Value is { } value)
            {
                body[field] = value;
            }
        }

        return body;
    }
}
