using System.Text.Json.Nodes;

namespace StationKiosk.Records.Sqlite;

/// <summary>Takes a text that was kept in clear out of everything a store remembers of a record: its history, given codes, answers for a second sending.</summary>
internal sealed class Concealment(StoreConnection connection, long collection, string id)
{
    /// <param name="patch">What the record itself got; only members that a remembered body has are changed in it.</param>
    /// <param name="taken">The texts that the patch took out.</param>
    public void Apply(JsonObject patch, IReadOnlyList<string> taken)
    {
        var rows = connection.Read(
            "select no, before, after from changes where cno = $0 and id = $1",
            r => (No: r.GetInt64(0), Before: ReadView.TextAt(r, 1), After: ReadView.TextAt(r, 2)), collection, id);
        foreach (var (no, before, after) in rows)
        {
            var (cleanBefore, cleanAfter) = (Clean(before, patch), Clean(after, patch));
            if (cleanBefore != before || cleanAfter != after)
            {
                connection.Execute("update changes set before = $1, after = $2 where no = $0", no, cleanBefore, cleanAfter);
                // The entry is what it says now: its checksum follows, or the history would count as damaged.
                var row = connection.Read($"select {ChangeLog.Columns} from changes c where c.no = $0", ChangeLog.Row, no)[0];
                connection.Execute("update changes set sum = $1 where no = $0", no, Checksum.Of(row));
            }
        }

        foreach (var text in taken)
        {
            connection.Execute("delete from codes where code = $0", text);
            connection.Execute("delete from keys where instr(result, $0) > 0", text);
        }
    }

    private static string? Clean(string? kept, JsonObject patch) =>
        kept is not null && JsonNode.Parse(kept) is JsonObject body && Clean(body, patch) ? BodyJson.WritePatch(body) : kept;

    private static bool Clean(JsonObject body, JsonObject patch)
    {
        var isChanged = false;
        foreach (var name in patch.Where(p => p.Value is null && body[p.Key] is not null).Select(p => p.Key).ToList())
        {
            isChanged |= body.Remove(name);
        }

        // Removed and replaced members go together: what stands for the text now stands for it in the history too.
        if (isChanged)
        {
            foreach (var (name, value) in patch.Where(p => p.Value is JsonValue or JsonArray))
            {
                body[name] = value!.DeepClone();
            }
        }

        foreach (var (name, value) in patch.Where(p => p.Value is JsonObject && body[p.Key] is JsonObject))
        {
            isChanged |= Clean((JsonObject)body[name]!, (JsonObject)value!);
        }

        return isChanged;
    }
}
