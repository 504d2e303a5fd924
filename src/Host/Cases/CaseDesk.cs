using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Cases;

/// <summary>
/// Takes cases in and moves them. A case, what its module writes with it and its place in the queue become durable in one unit of work;
/// personal answers are sealed before they get there.
/// </summary>
internal sealed class CaseDesk(Sealing sealing, CaseFiles caseFiles, TimeProvider clock)
{
    // 80 bits: nobody guesses the receipt of somebody who is not known.
    private const int AnonymousLength = 16;

    public async Task<CaseReceipt> SubmitAsync(ModuleInstance module, CaseSubmission submission, CancellationToken cancellation = default)
    {
        var definition = module.Definition.Cases[submission.Kind];
        var form = module.Definition.Forms[definition.Form];
        var hash = await module.Store.PutDefinitionAsync(CaseDocument.Of(module, submission.Kind).Write(), cancellation);

        var id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        var contents = await ContentsAsync(module, submission, id, cancellation);
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
                CaseGuards.Hold(unit, work, module, submission, contents.Marks);
                var body = Body(work, definition, submission, form);
                contents.Into(body);
                unit.Insert(CaseTable.Name, body, id);
                if (module.Definition.Handlers.Submit.TryGetValue(submission.Kind, out var handler))
                {
                    handler(work, Event(work, id, submission.Kind, body, contents.Plain, definition.States.Keys.First(), "", ""));
                }

                return new CaseReceipt(id, (string)body["ticket"]!, work.Today.AddDays(definition.ValidDays));
            },
            context,
            cancellation);
    }

    /// <summary>Moves a case along one of its ways, as its own definition knows them.</summary>
    public Task<CaseMove> MoveAsync(ModuleInstance module, string id, CaseStep step) =>
        module.Store.Get(CaseTable.Name, id) is { } found && found.Body.Text("module") == module.Info.Id
            ? MoveAsync(module.Store, module.Info.Site, module, found, step)
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

    private static JsonObject Body(ModuleWork work, CaseDefinition definition, CaseSubmission submission, FormDefinition form)
    {
        var body = new JsonObject
        {
            ["module"] = work.Module.Id,
            ["kind"] = submission.Kind,
            ["state"] = definition.States.Keys.First(),
            ["open"] = 1,
            ["received"] = Day(work.Today),
            ["due"] = Day(work.Today.AddDays(definition.DueDays)),
            ["validUntil"] = Day(work.Today.AddDays(definition.ValidDays)),
            ["ticket"] = work.Work.TicketCode("case", definition.Anonymous ? AnonymousLength : 8),
            ["title"] = submission.Title.Length > 0 ? submission.Title : Named(definition, form, submission.Answers, work.Module.Site.Languages[0]),
        };
        if (submission.Subject is { } subject)
        {
            body["subject"] = $"{subject.Collection}/{subject.Id}";
        }

        return body;
    }

    private static string Named(CaseDefinition definition, FormDefinition form, JsonObject answers, string language) =>
        definition.NamedBy is { } id && form.Fields.FirstOrDefault(f => f.Key == id).Value is { Personal: false } field ? field.Show(answers[id], language) : "";

    private async Task<CaseMove> MoveAsync(RecordStore store, SiteInfo site, ModuleInstance? module, Record found, CaseStep step)
    {
        if (CaseDocument.Of(store, found, module) is not { } document || !document.Case.Transitions.TryGetValue(step.Way, out var way))
        {
            return CaseMove.NotFound;
        }

        if (Refusal(found, way, step) is { } refusal)
        {
            return refusal;
        }

        var context = new WriteContext { Actor = step.Actor, Why = CaseWhy.Moved(found.Body.Text("kind")!, step.Way, step.Reason), Site = site.Id, Definition = found.Definition };
        try
        {
            await store.WriteAsync(
                unit =>
                {
                    var work = module is null ? null : new ModuleWork(unit, module, sealing);
                    var written = work is not null && way.Writes is { } writes ? CaseRecords.Write(work, writes, found, step.Asked) : null;
                    Move(unit, site, found, document, step, written);
                    if (work is not null)
                    {
                        Tell(work, found, way, step);
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

    private static CaseMove? Refusal(Record found, CaseTransition way, CaseStep step)
    {
        if (!step.IsAllowed(way))
        {
            return CaseMove.NotAllowed;
        }

        if (found.Version != step.Version || !way.From.Contains(found.Body.Text("state")!, StringComparer.Ordinal))
        {
            return CaseMove.Stale;
        }

        return way.Reasons.Count > 0 && !way.Reasons.ContainsKey(step.Reason) ? CaseMove.ReasonMissing : null;
    }

    private static void Move(IUnitOfWork unit, SiteInfo site, Record found, CaseDocument document, CaseStep step, string? written)
    {
        var way = document.Case.Transitions[step.Way];
        var state = document.Case.States[way.To];
        var today = site.DayOf(unit.Now.Time);
        var patch = new JsonObject
        {
            ["state"] = way.To,
            ["open"] = state.Closed ? 0 : 1,
            ["closed"] = state.Closed ? Day(today) : null,
            ["reason"] = step.Reason.Length > 0 ? step.Reason : null,
            ["note"] = step.Note.Length > 0 ? step.Note : null,
            ["asked"] = step.Asked.Count > 0 ? step.Asked.DeepClone() : null,
            // The step may be one that flowed to the case: what it goes by from here on is kept, also when it is closed by it.
            ["goesBy"] = unit.PutDefinition(document.Write()) is var hash && hash != found.Definition ? hash : null,
        };
        if (step.Due(way, state, today) is { } due)
        {
            patch["due"] = Day(due);
        }

        if (written is not null)
        {
            patch["record"] = written;
        }

        unit.Update(CaseTable.Name, found.Id, found.Version, patch);
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

    // Files are on the disk and the key is in its store before the unit of work that names them.
    private async Task<CaseContents> ContentsAsync(ModuleInstance module, CaseSubmission submission, string id, CancellationToken cancellation)
    {
        var definition = module.Definition.Cases[submission.Kind];
        var fields = module.Definition.Forms[definition.Form].Fields.ToDictionary(StringComparer.Ordinal);
        var needsKey = fields.Any(f => (f.Value.Personal || f.Value is AttachmentField) && submission.Answers[f.Key] is not null);
        var key = needsKey ? await sealing.NewKeyAsync(id) : null;
        var (answers, files) = key is null ? (submission.Answers, []) : await caseFiles.KeepAsync(fields, submission, key, cancellation);
        var contents = CaseContents.Of(fields, answers, key, sealing) with { Files = files };
        return definition.Guard?.PersonField is { } person && answers[person] is { } who && fields.TryGetValue(person, out var field)
            ? contents with { Marks = [.. contents.Marks, CaseMarks.Guard(sealing, module.Info.Id, submission.Kind, field, who)] }
            : contents;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
