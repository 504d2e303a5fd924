using System.Text.Json.Nodes;
using StationKiosk.Host.Tables;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Cases;

/// <summary>
/// What happened to a case, newest first, in the words of the definition it was made with: each step with what staff wrote in it, each
/// correction with what stood there before. What is personal stays covered without the case's key, which is fetched after a reason.
/// </summary>
internal sealed class CaseHistory(RecordStore store, CaseDocument? document, ActorNames actors, ITexts texts, SealingKey? key = null)
{
    public IReadOnlyList<HistoryLine> Of(Record record)
    {
        var lines = new List<HistoryLine>();
        var after = record.Body.ToJson();
        foreach (var change in store.History(CaseTable.Name, record.Id).Reverse())
        {
            var before = (JsonObject)after.DeepClone();
            Undo(before, change.Before?.ToJson());
            lines.Add(Line(change, before, after));
            after = before;
        }

        return lines;
    }

    /// <summary>A state by its label; its id when the definition is gone.</summary>
    public string State(string id) => document?.Case.States.TryGetValue(id, out var state) == true ? texts.Show(state.Label) : id;

    private HistoryLine Line(RecordChange change, JsonObject before, JsonObject after)
    {
        var why = CaseWhy.Read(change.Why);
        var changes = new List<HistoryChange>();
        if (change.After?.Text("state") is { } state)
        {
            changes.Add(new HistoryChange(texts["cases.state"], State(change.Before?.Text("state") ?? ""), State(state)));
        }

        if (why is { Reason.Length: > 0 })
        {
            changes.Add(new HistoryChange(texts["cases.reason"], "", Reason(why)));
        }

        var isChanged = why is { IsCorrection: true } or { IsSigning: true };
        var written = why is { IsSubmission: false } && !isChanged ? Written(why.Way, after).ToList() : [];
        changes.AddRange(isChanged ? Corrected(before, after) : written);
        return new HistoryLine(change.At.Time, actors.Of(change.Actor), What(change, why), changes) { Written = written };
    }

    private IEnumerable<HistoryChange> Written(string way, JsonObject after)
    {
        var step = document?.Case.Transitions.GetValueOrDefault(way);
        var (plain, closed) = (after["asked"] as JsonObject ?? [], after["sealed"] as JsonObject ?? []);
        foreach (var (id, value) in plain.Where(a => step is null || step.Asks.ContainsKey(a.Key)))
        {
            yield return step?.Asks.TryGetValue(id, out var field) == true ? new HistoryChange(texts.Show(field.Label), "", field.Show(value, texts.Language)) : new HistoryChange(id, "", value?.ToString() ?? "");
        }

        foreach (var (id, field) in step?.Asks ?? [])
        {
            if ((string?)closed[SealedNames.Of(way, id)] is { } box)
            {
                yield return Secret(texts.Show(field.Label), field, SealedNames.Of(way, id), null, box);
            }
        }

        if ((string?)after["note"] is { } note)
        {
            yield return new HistoryChange(texts["cases.note"], "", note);
        }
        else if ((string?)closed[SealedNames.Note(way)] is { } box)
        {
            yield return Secret(texts["cases.note"], null, SealedNames.Note(way), null, box);
        }
    }

    private IEnumerable<HistoryChange> Corrected(JsonObject before, JsonObject after)
    {
        var (wasPlain, isPlain) = (before["answers"] as JsonObject ?? [], after["answers"] as JsonObject ?? []);
        var (wasClosed, isClosed) = (before["sealed"] as JsonObject ?? [], after["sealed"] as JsonObject ?? []);
        foreach (var (id, field) in document?.Form.Fields ?? [])
        {
            var label = texts.Show(field.Label).Text;
            var ((was, wasBox), (now, nowBox)) = ((wasPlain[id], (string?)wasClosed[id]), (isPlain[id], (string?)isClosed[id]));
            if (wasBox != nowBox)
            {
                // An answer can become private by what is written in it: its other side stood there plainly.
                var line = Secret(label, field, id, wasBox, nowBox);
                yield return line with { Before = wasBox is null ? Show(field, was) : line.Before, After = nowBox is null ? Show(field, now) : line.After };
            }
            else if (!JsonNode.DeepEquals(was, now))
            {
                yield return new HistoryChange(label, Show(field, was), Show(field, now));
            }
        }
    }

    private HistoryChange Secret(string label, Field? field, string name, string? before, string? after) =>
        new(label, Open(field, name, before), Open(field, name, after)) { IsSealed = key is null };

    private string Open(Field? field, string name, string? box)
    {
        if (box is null || key is null)
        {
            return box is null ? "" : HistoryChange.Covered;
        }

        return key.Open(CaseTable.Name, name, box) is not { } json ? texts["cases.erased"]
            : JsonNode.Parse(json) is { } value && field is not null ? field.Show(value, texts.Language)
            : JsonNode.Parse(json)?.ToString() ?? "";
    }

    private string Show(Field field, JsonNode? value) => value is null ? "" : field.Show(value, texts.Language);

    // The patch of the history leads from a body back to the one before it.
    private static void Undo(JsonObject body, JsonObject? patch)
    {
        foreach (var (name, value) in patch ?? [])
        {
            if (value is null)
            {
                body.Remove(name);
            }
            else if (value is JsonObject inner && body[name] is JsonObject there)
            {
                Undo(there, inner);
            }
            else
            {
                body[name] = value.DeepClone();
            }
        }
    }

    private string What(RecordChange change, CaseWhy? why)
    {
        if (why is { IsSubmission: true })
        {
            return texts["tables.why.submit"];
        }

        if (why is { IsCorrection: true })
        {
            return texts["cases.corrected.what"];
        }

        if (why is { IsSigning: true })
        {
            return texts["cases.signed.what"];
        }

        if (why is not null && document?.Case.Transitions.TryGetValue(why.Way, out var transition) == true)
        {
            return texts.Show(transition.Label);
        }

        return texts[change.Why == "retention" ? "tables.why.retention" : "tables.change." + change.Kind.ToString().ToLowerInvariant()];
    }

    private string Reason(CaseWhy why) =>
        document?.Case.Transitions.TryGetValue(why.Way, out var transition) == true && transition.Reasons.TryGetValue(why.Reason, out var choice) ? texts.Show(choice.Label) : why.Reason;
}
