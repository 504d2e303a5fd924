using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Rules;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;

namespace StationKiosk.Host.Cases;

/// <summary>Writes the record that a step of a case leads to, in the same unit of work: a new one first, later the same one again.</summary>
internal static class CaseRecords
{
    /// <returns>The id of the record.</returns>
    public static string Write(ModuleWork work, CaseRecord writes, Record found, JsonObject asked)
    {
        var answers = found.Body.Object("answers")?.ToJson() ?? [];
        var body = new JsonObject();
        foreach (var (field, value) in writes.Values)
        {
            body[field] = Value(value, answers, asked, work.Today)?.DeepClone();
        }

        if ((found.Body.Text("record") is { } id ? work.Get(writes.Collection, id) : Alike(work, writes, body)) is { } written)
        {
            return work.Update(writes.Collection, written, body).Id;
        }

        foreach (var empty in body.Where(v => v.Value is null).Select(v => v.Key).ToList())
        {
            body.Remove(empty);
        }

        return work.Insert(writes.Collection, body).Id;
    }

    private static Record? Alike(ModuleWork work, CaseRecord writes, JsonObject body)
    {
        if (writes.Same.Count == 0 || writes.Same.Any(f => body[f] is null))
        {
            return null;
        }

        var collection = work.Definition.Collections[writes.Collection];
        var filters = writes.Same.Select(f => RecordFilter.Equal(f, ConditionFilters.Value(collection, f, body[f]!.ToString())));
        return work.Find(new RecordQuery { Collection = writes.Collection, Filters = [.. filters], Take = 1 }).Records is [var alike, ..] ? alike : null;
    }

    private static JsonNode? Value(CaseValue value, JsonObject answers, JsonObject asked, DateOnly today)
    {
        if (value.Today)
        {
            return today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return value.Answer is { } answer ? answers[answer] : value.Ask is { } ask ? asked[ask] : value.Text;
    }
}
