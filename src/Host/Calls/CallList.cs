using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Retention;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Calls;

/// <summary>
/// The one list of people to be told or asked something: there is no text message to lean on. Modules put calls on it inside their units of
/// work; a clerk calls, picks a coded result, and the module acts on it in the same unit of work.
/// </summary>
internal sealed class CallList(Sealing sealing)
{
    /// <summary>Adds a call, or brings the open one of the same kind about the same record up to date.</summary>
    public static void Add(IUnitOfWork unit, ModuleInstance module, CallRequest call, Sealing sealing)
    {
        if (!module.Definition.Calls.ContainsKey(call.Kind))
        {
            throw new ArgumentException($"The module defines no call '{call.Kind}'.", nameof(call));
        }

        var record = call.CaseId is { } about ? $"{CallTable.AboutCase}/{about}" : $"{call.Collection}/{call.RecordId}";
        var open = Open(unit, module, call.Kind, record);
        var id = open?.Id ?? Guid.CreateVersion7(unit.Now.Time).ToString("N");
        var (name, key) = sealing.TakeKey(id);
        var body = new JsonObject
        {
            ["module"] = module.Info.Id,
            ["kind"] = call.Kind,
            ["record"] = record,
            ["about"] = call.About,
            ["open"] = 1,
            ["until"] = call.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["leaves"] = call.Leaves?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["key"] = name,
            ["sealed"] = 1,
            ["whom"] = key.Seal(CallTable.Name, "whom", call.Whom),
            ["phone"] = key.Seal(CallTable.Name, "phone", call.Phone),
        };
        if (open is null)
        {
            unit.Insert(CallTable.Name, body, id);
        }
        else
        {
            unit.Update(CallTable.Name, id, open.Version, body);
        }
    }

    /// <summary>Takes an open call about a case or a record from the list, with nothing said; what it held of a person goes with it.</summary>
    public static void Drop(IUnitOfWork unit, ModuleInstance module, string kind, string about)
    {
        if (Open(unit, module, kind, about) is { } open)
        {
            unit.Update(CallTable.Name, open.Id, open.Version, new JsonObject { ["open"] = 0, ["whom"] = null, ["phone"] = null });
        }
    }

    private static Record? Open(IUnitOfWork unit, ModuleInstance module, string kind, string record) => unit.Find(new RecordQuery
    {
        Collection = CallTable.Name,
        Filters =
        [
            RecordFilter.Equal("module", module.Info.Id),
            RecordFilter.Equal("kind", kind),
            RecordFilter.Equal("record", record),
            RecordFilter.Equal("open", 1),
        ],
        Take = 1,
    }).Records is [var first] ? first : null;

    /// <summary>Whom to ask for and the number to dial; empty when they were erased. The caller writes down who looked.</summary>
    public async Task<(string Whom, string Phone)> RevealAsync(RecordStore store, Record call) =>
        CallTable.CaseOf(call) is { } about ? await OfCaseAsync(store, about) : call.Body.Text("key") is { } name && await sealing.KeyAsync(name, call.Id) is { } key
            ? (key.Open(CallTable.Name, "whom", call.Body.Text("whom") ?? "") ?? "", key.Open(CallTable.Name, "phone", call.Body.Text("phone") ?? "") ?? "")
            : ("", "");

    private async Task<(string Whom, string Phone)> OfCaseAsync(RecordStore store, string id)
    {
        if (store.Get(CaseTable.Name, id) is not { } found || CaseDocument.Filed(store, found) is not { } document)
        {
            return ("", "");
        }

        var clear = await sealing.OpenAsync(found);
        var fields = document.Form.Fields.ToList();
        return (Said(f => f is TextField { Name: true }), Said(f => f is PhoneField));

        string Said(Func<Field, bool> isIt) => fields.Where(f => isIt(f.Value) && clear[f.Key] is not null).Select(f => f.Value.Edit(clear[f.Key]!)).FirstOrDefault("");
    }

    /// <summary>Notes that nobody answered: the call stays open.</summary>
    public static Task NotReachedAsync(ModuleInstance module, string id, string actor) => module.Store.WriteAsync(
        unit =>
        {
            if (unit.Get(CallTable.Name, id) is { } found && found.Body.Integer("open") == 1)
            {
                unit.Update(CallTable.Name, id, found.Version, new JsonObject { ["tries"] = (found.Body.Integer("tries") ?? 0) + 1 });
            }
        },
        new WriteContext { Actor = actor, Why = "call: not reached", Site = module.Info.Site.Id });

    /// <summary>Notes a result and lets the module act on it; false when there is no such open call or result.</summary>
    public async Task<bool> AnswerAsync(ModuleInstance module, string id, string result, string note, string actor)
    {
        var found = module.Store.Get(CallTable.Name, id);
        if (found is null || found.Body.Integer("open") != 1 || found.Body.Text("module") != module.Info.Id
            || !module.Definition.Calls.TryGetValue(found.Body.Text("kind")!, out var definition) || !definition.Results.ContainsKey(result))
        {
            return false;
        }

        await module.Store.WriteAsync(
            unit =>
            {
                unit.Update(CallTable.Name, found.Id, found.Version, new JsonObject
                {
                    ["open"] = 0,
                    ["result"] = result,
                    ["note"] = note.Length > 0 ? note : null,
                    // What was needed to make the call is not needed after it; its key goes right after this unit.
                    ["whom"] = null,
                    ["phone"] = null,
                });
                if (definition.Handler is { } name && module.Definition.Handlers.Calls.TryGetValue(name, out var handler))
                {
                    var work = new ModuleWork(unit, module, sealing);
                    var about = found.Body.Text("record")!.Split('/', 2);
                    handler(work, about[0] == CallTable.AboutCase ? unit.Get(CaseTable.Name, about[1]) : work.Get(about[0], about[1]), result);
                }
            },
            new WriteContext { Actor = actor, Why = $"call: {result}", Site = module.Info.Site.Id });
        await CallRetention.EraseAsync(module.Store, id, sealing);
        return true;
    }
}
