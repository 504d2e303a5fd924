using System.Text.Json.Nodes;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Cases;

/// <summary>Answers as a case keeps them: plain ones as they are, personal ones sealed, and the marks by which sealed ones are found.</summary>
internal sealed record CaseContents(JsonObject Plain, JsonObject Sealed, IReadOnlyList<string> Marks)
{
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <param name="fields">The fields of the form.</param>
    /// <param name="answers">The answers to keep.</param>
    /// <param name="key">The case's own key; needed when one of them is personal.</param>
    /// <param name="sealing">Makes the marks.</param>
    public static CaseContents Of(IEnumerable<KeyValuePair<string, Field>> fields, JsonObject answers, SealingKey? key, Sealing sealing)
    {
        var (plain, closed, marks) = (new JsonObject(), new JsonObject(), new List<string>());
        foreach (var (id, field) in fields)
        {
            if (answers[id] is not { } value)
            {
                continue;
            }

            if (!PrivateNumbers.Seals(field, value))
            {
                plain[id] = value.DeepClone();
                continue;
            }

            closed[id] = key!.Seal(CaseTable.Name, id, value.ToJsonString());
            marks.AddRange(CaseMarks.Of(sealing, field, value));
        }

        return new CaseContents(plain, closed, marks);
    }

    public void Into(JsonObject body)
    {
        body["answers"] = Plain.DeepClone();
        body["sealed"] = Sealed.DeepClone();
        body["personal"] = Sealed.Count > 0 || Files.Count > 0 ? 1 : 0;
        body["marks"] = new JsonArray([.. Marks.Select(m => (JsonNode)m)]);
        body["files"] = new JsonArray([.. Files.Select(f => (JsonNode)f)]);
    }
}
