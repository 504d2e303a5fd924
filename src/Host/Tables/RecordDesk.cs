using System.Text.Json.Nodes;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Hours;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Screens;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Tables;

/// <summary>What staff write into a module's collections: forms, and actions on one or many records.</summary>
internal sealed class RecordDesk(ModuleInstance module, ModuleWriter writer, StaffVisit staff, ITexts texts, TimeProvider clock)
{
    /// <summary>How many records one action may be about.</summary>
    public const int Most = 1000;

    /// <summary>The station at this moment.</summary>
    public StationNow Station => module.Info.Site.At(clock.GetUtcNow());

    public DateOnly Today => Station.Today;

    private string Actor => staff.Account?.Name ?? "";

    /// <summary>Adds a record. The same key again gives the same record.</summary>
    public async Task<SaveOutcome> AddAsync(string collection, JsonObject values, string key)
    {
        try
        {
            Prepare(collection, values, null);
            return new SaveOutcome(await writer.WriteAsync(module, work => work.Insert(collection, values).Id, Context("new") with { IdempotencyKey = key }));
        }
        catch (UniqueViolationException)
        {
            return new SaveOutcome(null, Refusal: texts["tables.twice"]);
        }
        catch (RefusedException e)
        {
            return new SaveOutcome(null, Refusal: texts.Show(e.Why), Field: e.Field);
        }
    }

    /// <summary>Changes a record that was read at a version.</summary>
    public async Task<SaveOutcome> SaveAsync(string collection, Record before, JsonObject values)
    {
        try
        {
            Prepare(collection, values, before);
            var patch = RecordPatch.Between(before.Body.ToJson(), values);
            if (patch.Count == 0)
            {
                return new SaveOutcome(before.Id);
            }

            return new SaveOutcome(await writer.WriteAsync(module, work => work.Update(collection, before, patch).Id, Context("edit")));
        }
        catch (RecordConflictException)
        {
            return new SaveOutcome(null, Theirs: module.Store.Get(module.Stored(collection), before.Id));
        }
        catch (UniqueViolationException)
        {
            return new SaveOutcome(null, Refusal: texts["tables.twice"]);
        }
        catch (RefusedException e)
        {
            return new SaveOutcome(null, Refusal: texts.Show(e.Why), Field: e.Field);
        }
    }

    /// <summary>Does an action with each record in a unit of work of its own, so that one that is refused holds back no other.</summary>
    public async Task<ActionOutcome> RunAsync(TableScreen screen, string action, IReadOnlyCollection<string> ids, JsonObject answers)
    {
        var handler = RecordAction.Of(module, screen.Actions[action]);
        var all = await Task.WhenAll(ids.Take(Most).Select(id => RunAsync(screen, action, id, handler, answers)));
        return new ActionOutcome(all.Count(r => r.Did), all.Count(r => r is { Did: false, Why: null }), [.. all.Where(r => r.Why is not null).Select(r => KeyValuePair.Create(r.Title, r.Why!))]);
    }

    public string Title(TableScreen screen, Record record) =>
        FieldLook.Text(module.Definition.Collections[screen.Collection], screen.Columns[0], record.Body.ToJson(), texts.Language);

    private async Task<(bool Did, string Title, string? Why)> RunAsync(
        TableScreen screen, string action, string id, Func<IModuleWork, Record, JsonObject, JsonObject?> handler, JsonObject answers)
    {
        var title = module.Store.Get(module.Stored(screen.Collection), id) is { } record ? Title(screen, record) : id;
        try
        {
            var did = await writer.WriteAsync(module, work => RecordAction.Run(work, screen.Collection, id, handler, (JsonObject)answers.DeepClone()), Context(action));
            return (did, title, null);
        }
        catch (RefusedException e)
        {
            return (false, title, texts.Show(e.Why));
        }
        catch (UniqueViolationException)
        {
            return (false, title, texts["tables.twice"]);
        }
    }

    private void Prepare(string collection, JsonObject values, Record? before)
    {
        if (module.Definition.Handlers.Prepare.TryGetValue(collection, out var prepare))
        {
            prepare(values, new PrepareContext { Module = module.Info, Today = Today, Before = before, Actor = Actor });
        }
    }

    private WriteContext Context(string why) => new() { Actor = Actor, Why = why };
}
