using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Cases;

/// <summary>
/// Takes cases in and moves them. A case, what its module writes with it and its place in the queue become durable in one unit of work;
/// personal answers are sealed before they get there.
/// </summary>
internal sealed class CaseDesk(Sealing sealing, TimeProvider clock)
{
    public async Task<CaseReceipt> SubmitAsync(ModuleInstance module, CaseSubmission submission, CancellationToken cancellation = default)
    {
        var definition = module.Definition.Cases[submission.Kind];
        var form = module.Definition.Forms[definition.Form];
        var document = new CaseDocument { Module = module.Info.Title, Form = form, Case = definition };
        var hash = await module.Store.PutDefinitionAsync(document.Write(), cancellation);

        var id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        var key = form.Fields.Any(f => f.Value.Personal && submission.Answers[f.Key] is not null) ? await sealing.NewKeyAsync(id) : null;
        var (plain, closed, marks) = Split(form.Fields, submission.Answers, key);
        var context = new WriteContext
        {
            Actor = submission.Actor,
            Why = CaseWhy.Submitted(submission.Kind),
            Site = module.Info.Site.Id,
            Definition = hash,
            IdempotencyKey = submission.Key,
        };
        return await module.Store.WriteAsync(
            unit =>
            {
                var work = new ModuleWork(unit, module, sealing);
                var body = Body(work, definition, submission);
                body["answers"] = plain.DeepClone();
                body["sealed"] = closed.DeepClone();
                body["personal"] = closed.Count > 0 ? 1 : 0;
                body["marks"] = new JsonArray([.. marks.Select(m => (JsonNode)m)]);
                unit.Insert(CaseTable.Name, body, id);
                if (module.Definition.Handlers.Submit.TryGetValue(submission.Kind, out var handler))
                {
                    handler(work, Event(work, id, submission.Kind, body, plain, definition.States.Keys.First(), "", ""));
                }

                return new CaseReceipt(id, (string)body["ticket"]!, work.Today.AddDays(definition.ValidDays));
            },
            context,
            cancellation);
    }

    /// <summary>Moves a case along one of its ways, as its own definition knows them.</summary>
    public Task<CaseMove> MoveAsync(ModuleInstance module, string id, long version, string transition, string reason, string actor, string note = "") =>
        module.Store.Get(CaseTable.Name, id) is { } found && found.Body.Text("module") == module.Info.Id
            ? MoveAsync(module.Store, module.Info.Site, module, found, new CaseStep(version, transition, reason, note, actor))
            : Task.FromResult(CaseMove.NotFound);

    /// <summary>Moves a case whose service is not offered now: its definition knows the ways, and there is no code to tell of it.</summary>
    public Task<CaseMove> MoveLeftAsync(RecordStore store, SiteInfo site, Record found, CaseStep step) => MoveAsync(store, site, null, found, step);

    /// <summary>A case by its ticket's code as somebody typed it, among all stores of a site; null for a wrong or outdated one.</summary>
    public (ModuleInstance Module, Record Case)? Find(Snapshot site, string? typed)
    {
        if (TicketCodes.Read(typed) is not { } code)
        {
            return null;
        }

        foreach (var store in site.Modules.Values.Select(m => m.Store).Distinct())
        {
            var found = store.Find(new RecordQuery { Collection = CaseTable.Name, Filters = [RecordFilter.Equal("ticket", code)], Take = 1 }).Records;
            if (found is [var record] && site.Modules.TryGetValue(record.Body.Text("module")!, out var module) && record.Body.Date("validUntil") >= site.Site.DayOf(clock.GetUtcNow()))
            {
                return (module, record);
            }
        }

        return null;
    }

    /// <summary>The personal answers of a case in clear. The caller has asked for a reason and written it down.</summary>
    public async Task<JsonObject> RevealAsync(Record record)
    {
        var clear = new JsonObject();
        if (await sealing.KeyAsync(record.Id) is { } key && record.Body.Object("sealed") is { } closed)
        {
            foreach (var field in closed.Names)
            {
                if (closed.Text(field) is { } text && key.Open(CaseTable.Name, field, text) is { } json)
                {
                    clear[field] = JsonNode.Parse(json);
                }
            }
        }

        return clear;
    }

    private static JsonObject Body(ModuleWork work, CaseDefinition definition, CaseSubmission submission)
    {
        var body = new JsonObject
        {
            ["module"] = work.Module.Id,
            ["kind"] = submission.Kind,
            ["state"] = definition.States.Keys.First(),
            ["open"] = 1,
            ["due"] = Day(work.Today.AddDays(definition.DueDays)),
            ["validUntil"] = Day(work.Today.AddDays(definition.ValidDays)),
            ["ticket"] = work.Work.TicketCode("case"),
            ["title"] = submission.Title,
        };
        if (submission.Subject is { } subject)
        {
            body["subject"] = $"{subject.Collection}/{subject.Id}";
        }

        return body;
    }

    private async Task<CaseMove> MoveAsync(RecordStore store, SiteInfo site, ModuleInstance? module, Record found, CaseStep step)
    {
        if (CaseDocument.Of(store, found) is not { } document || !document.Case.Transitions.TryGetValue(step.Way, out var way))
        {
            return CaseMove.NotFound;
        }

        if (found.Version != step.Version || !way.From.Contains(found.Body.Text("state")!, StringComparer.Ordinal))
        {
            return CaseMove.Stale;
        }

        if (way.Reasons.Count > 0 && !way.Reasons.ContainsKey(step.Reason))
        {
            return CaseMove.ReasonMissing;
        }

        var context = new WriteContext { Actor = step.Actor, Why = CaseWhy.Moved(found.Body.Text("kind")!, step.Way, step.Reason), Site = site.Id, Definition = found.Definition };
        try
        {
            await store.WriteAsync(
                unit =>
                {
                    Move(unit, site, found, document.Case, step, way);
                    if (module is not null)
                    {
                        Tell(new ModuleWork(unit, module, sealing), found, way, step);
                    }
                },
                context);
            return CaseMove.Done;
        }
        catch (RecordConflictException)
        {
            return CaseMove.Stale;
        }
    }

    private static void Move(IUnitOfWork unit, SiteInfo site, Record found, CaseDefinition definition, CaseStep step, CaseTransition way)
    {
        var isClosed = definition.States[way.To].Closed;
        unit.Update(CaseTable.Name, found.Id, found.Version, new JsonObject
        {
            ["state"] = way.To,
            ["open"] = isClosed ? 0 : 1,
            ["closed"] = isClosed ? Day(site.DayOf(unit.Now.Time)) : null,
            ["reason"] = step.Reason.Length > 0 ? step.Reason : null,
            ["note"] = step.Note.Length > 0 ? step.Note : null,
        });
    }

    private static void Tell(ModuleWork work, Record found, CaseTransition way, CaseStep step)
    {
        var kind = found.Body.Text("kind")!;
        if (work.Definition.Handlers.Transition.TryGetValue(kind, out var handler))
        {
            var body = found.Body.ToJson();
            handler(work, Event(work, found.Id, kind, body, body["answers"] as JsonObject ?? [], way.To, step.Way, step.Reason));
        }
    }

    private static CaseEvent Event(ModuleWork work, string id, string kind, JsonObject body, JsonObject answers, string state, string transition, string reason)
    {
        var subject = ((string?)body["subject"])?.Split('/', 2);
        return new CaseEvent
        {
            CaseId = id,
            Kind = kind,
            Subject = subject is null ? null : work.Get(subject[0], subject[1]),
            Answers = answers,
            State = state,
            Transition = transition,
            Reason = reason,
        };
    }

    private (JsonObject Plain, JsonObject Sealed, IReadOnlyList<string> Marks) Split(IEnumerable<KeyValuePair<string, Field>> fields, JsonObject answers, SealingKey? key)
    {
        var (plain, closed, marks) = (new JsonObject(), new JsonObject(), new List<string>());
        foreach (var (id, field) in fields)
        {
            if (answers[id] is not { } value)
            {
                continue;
            }

            if (!field.Personal)
            {
                plain[id] = value.DeepClone();
                continue;
            }

            closed[id] = key!.Seal(CaseTable.Name, id, value.ToJsonString());
            marks.AddRange(CaseMarks.Of(sealing, field, value));
        }

        return (plain, closed, marks);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
