using System.Text.Json.Nodes;
using StationKiosk.Host.Kiosk;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Rules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Forms;

/// <summary>
/// What a field alone cannot know: the records it may offer, and the pictures that were taken for it in this visit. An answer that names
/// something else is refused like any other wrong answer.
/// </summary>
internal sealed class FieldChoices(ModuleInstance module, VisitFiles? files, DateOnly today)
{
    private const int Most = 60;

    public IReadOnlyList<KeyValuePair<string, string>> Of(Field field)
    {
        if (field is not RecordField pick || !module.Definition.Collections.TryGetValue(pick.Collection, out var collection))
        {
            return [];
        }

        var found = module.Store.Find(new RecordQuery
        {
            Collection = CollectionSchema.Name(module.Info.Id, pick.Collection),
            Filters = [.. ConditionFilters.Of(pick.Where, collection, today)],
            Take = Most,
        });
        return [.. found.Records.Select(r => KeyValuePair.Create(r.Id, Label(pick, r))).OrderBy(o => o.Value, StringComparer.Ordinal)];
    }

    /// <summary>The reading with the labels of chosen records and the facts about files filled in.</summary>
    public FormReading Resolve(IReadOnlyDictionary<string, Field> fields, FormReading reading)
    {
        var problems = new Dictionary<string, FieldReading>(reading.Problems, StringComparer.Ordinal);
        foreach (var (id, field) in fields)
        {
            var resolved = reading.Values[id] switch
            {
                JsonObject chosen when field is RecordField pick => Chosen(pick, (string)chosen["id"]!),
                JsonArray when field is AttachmentField attached && AttachmentField.Files(reading.Values[id]).Count > 0 => Taken(attached, AttachmentField.Files(reading.Values[id])),
                _ => null,
            };
            if (resolved is null)
            {
                continue;
            }

            reading.Values[id] = resolved.Value;
            if (resolved.Problem is not null)
            {
                reading.Values.Remove(id);
                problems[id] = resolved;
            }
        }

        return reading with { Problems = problems };
    }

    private FieldReading Chosen(RecordField pick, string id)
    {
        var record = module.Store.Get(CollectionSchema.Name(module.Info.Id, pick.Collection), id);
        return record is not null && ConditionTruth.Of(pick.Where, record.Body.ToJson(), today) == true
            ? FieldReading.Of(new JsonObject { ["id"] = id, ["label"] = Label(pick, record) })
            : FieldReading.Wrong("field.choice-gone");
    }

    private FieldReading Taken(AttachmentField field, IReadOnlyList<string> tokens)
    {
        var taken = tokens.Select(t => files?.Find(t)).ToList();
        return taken.TrueForAll(f => f is not null && field.Types.Contains(f.Type, StringComparer.Ordinal))
            ? FieldReading.Of(new JsonArray([.. taken.Select(f => (JsonNode)f!.Describe())]))
            : FieldReading.Wrong("field.file-gone");
    }

    private static string Label(RecordField pick, Record record) => record.Body.Text(pick.Shows) ?? record.Id;
}
