using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;

namespace StationKiosk.Host.Cases;

/// <summary>What was written in a step as the case keeps it: plain answers and note as they are, personal ones sealed under the case's own key.</summary>
internal sealed record StepWords(JsonObject Plain, JsonObject Sealed, string Note)
{
    /// <param name="sealing">Has the case's key, and makes one for a case that had nothing personal so far.</param>
    /// <param name="found">The case.</param>
    /// <param name="way">The step.</param>
    /// <param name="step">What was filled in.</param>
    public static async Task<StepWords> OfAsync(Sealing sealing, Record found, CaseTransition way, CaseStep step)
    {
        var closed = step.Asked.Where(a => a.Value is not null && way.Asks.TryGetValue(a.Key, out var field) && PrivateNumbers.Seals(field, a.Value)).ToDictionary(a => a.Key, a => a.Value!, StringComparer.Ordinal);
        var sealsNote = PrivateNumbers.IsIn(step.Note);
        if (closed.Count == 0 && !sealsNote)
        {
            return new StepWords((JsonObject)step.Asked.DeepClone(), [], step.Note);
        }

        var key = await sealing.KeyAsync(found.Id) ?? await sealing.NewKeyAsync(found.Id);
        var boxes = new JsonObject(closed.Select(c => KeyValuePair.Create(SealedNames.Of(step.Way, c.Key), (JsonNode?)Box(key, SealedNames.Of(step.Way, c.Key), c.Value))));
        if (sealsNote)
        {
            boxes[SealedNames.Note(step.Way)] = Box(key, SealedNames.Note(step.Way), JsonValue.Create(step.Note));
        }

        return new StepWords(new JsonObject(step.Asked.Where(a => !closed.ContainsKey(a.Key)).Select(a => KeyValuePair.Create(a.Key, a.Value?.DeepClone()))), boxes, sealsNote ? "" : step.Note);
    }

    /// <summary>Puts it into the patch of the case, in place of what an earlier step left there.</summary>
    public void Into(JsonObject patch, Record found, string way)
    {
        patch["note"] = Note.Length > 0 ? Note : null;
        var asked = (JsonObject)Plain.DeepClone();
        foreach (var earlier in found.Body.Object("asked")?.Names.Where(n => !asked.ContainsKey(n)).ToList() ?? [])
        {
            asked[earlier] = null;
        }

        patch["asked"] = Plain.Count > 0 ? asked : null;
        var boxes = (JsonObject)Sealed.DeepClone();
        foreach (var earlier in found.Body.Object("sealed")?.Names.Where(n => IsOf(n, way) && !boxes.ContainsKey(n)).ToList() ?? [])
        {
            boxes[earlier] = null;
        }

        if (boxes.Count > 0)
        {
            patch["sealed"] = boxes;
        }

        if (Sealed.Count > 0)
        {
            patch["personal"] = 1;
        }
    }

    private static bool IsOf(string name, string way) => name == SealedNames.Note(way) || name.StartsWith(SealedNames.Of(way, ""), StringComparison.Ordinal);

    private static JsonValue Box(SealingKey key, string name, JsonNode value) => JsonValue.Create(key.Seal(CaseTable.Name, name, value.ToJsonString()));
}
