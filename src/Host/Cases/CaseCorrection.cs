using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Cases;

/// <summary>
/// Corrects what a resident handed in, with a trace: the answers change under the definition the case was made with, the history keeps what
/// stood there before and why it changed, and whoever looks the case up by its code reads that it was corrected, and when.
/// </summary>
internal sealed class CaseCorrection(Sealing sealing, TimeProvider clock)
{
    /// <param name="module">The module of the case.</param>
    /// <param name="id">The case.</param>
    /// <param name="version">The version the clerk saw; another one means that somebody was faster.</param>
    /// <param name="changed">The answers that change, by field; null takes one out.</param>
    /// <param name="why">What the clerk wrote as the reason.</param>
    /// <param name="actor">The account.</param>
    public async Task<CaseMove> CorrectAsync(ModuleInstance module, string id, long version, JsonObject changed, string why, string actor)
    {
        var found = module.Store.Get(CaseTable.Name, id);
        var document = found is null ? null : CaseDocument.Of(module.Store, found);
        if (found is null || document is null || found.Body.Text("module") != module.Info.Id)
        {
            return CaseMove.NotFound;
        }

        if (found.Version != version)
        {
            return CaseMove.Stale;
        }

        if (why.Length == 0 || PrivateNumbers.IsIn(why))
        {
            return CaseMove.ReasonMissing;
        }

        return await WriteAsync(module, found, await PatchAsync(module, found, document, changed), why, actor);
    }

    private async Task<JsonObject> PatchAsync(ModuleInstance module, Record found, CaseDocument document, JsonObject changed)
    {
        var fields = document.Form.Fields.ToDictionary(StringComparer.Ordinal);
        var key = changed.Any(c => PrivateNumbers.Seals(fields[c.Key], c.Value)) ? await sealing.KeyAsync(found.Id) ?? await sealing.NewKeyAsync(found.Id) : null;
        var (plain, closed) = (new JsonObject(), new JsonObject());
        foreach (var (field, value) in changed)
        {
            var seals = PrivateNumbers.Seals(fields[field], value);
            if (seals || found.Body.Object("sealed")?.Has(field) == true)
            {
                closed[field] = value is null || !seals ? null : key!.Seal(CaseTable.Name, field, value.ToJsonString());
            }

            if (!seals || found.Body.Object("answers")?.Has(field) == true)
            {
                plain[field] = seals ? null : value?.DeepClone();
            }
        }

        var patch = new JsonObject { ["corrected"] = Today(module), ["answers"] = plain };
        if (closed.Count > 0)
        {
            patch["sealed"] = closed;
            patch["personal"] = 1;
            patch["marks"] = new JsonArray([.. (await MarksAsync(found, fields, changed)).Select(m => (JsonNode)m)]);
        }

        return patch;
    }

    private string Today(ModuleInstance module) => module.Info.Site.DayOf(clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A corrected telephone number is found under the new one; marks of limits stay as they were.
    private async Task<IEnumerable<string>> MarksAsync(Record found, Dictionary<string, Sdk.Fields.Field> fields, JsonObject changed)
    {
        var clear = new JsonObject();
        if (await sealing.KeyAsync(found.Id) is { } key && found.Body.Object("sealed") is { } closed)
        {
            foreach (var name in closed.Names.Where(n => !changed.ContainsKey(n)))
            {
                clear[name] = key.Open(CaseTable.Name, name, closed.Text(name) ?? "") is { } json ? JsonNode.Parse(json) : null;
            }
        }

        foreach (var (field, value) in changed.Where(c => PrivateNumbers.Seals(fields[c.Key], c.Value)))
        {
            clear[field] = value?.DeepClone();
        }

        var guards = (found.Body.ToJson()["marks"] as JsonArray ?? []).Select(m => (string)m!).Where(m => m.StartsWith(CaseMarks.GuardPrefix, StringComparison.Ordinal) || m.StartsWith(CaseMarks.PersonPrefix, StringComparison.Ordinal));
        return clear.Where(v => v.Value is not null && fields.ContainsKey(v.Key)).SelectMany(v => CaseMarks.Of(sealing, fields[v.Key], v.Value!)).Concat(guards).Distinct(StringComparer.Ordinal).ToList();
    }

    private static async Task<CaseMove> WriteAsync(ModuleInstance module, Record found, JsonObject patch, string why, string actor)
    {
        try
        {
            await module.Store.WriteAsync(unit => unit.Update(CaseTable.Name, found.Id, found.Version, patch), new WriteContext
            {
                Actor = actor,
                Why = CaseWhy.Corrected(found.Body.Text("kind")!, why),
                Site = module.Info.Site.Id,
                Definition = found.Definition,
            });
            return CaseMove.Done;
        }
        catch (RecordConflictException)
        {
            return CaseMove.Stale;
        }
    }
}
