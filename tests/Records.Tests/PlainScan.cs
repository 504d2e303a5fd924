using System.Text.Json.Nodes;

namespace Records.Tests;

/// <summary>Answers queries by looking at every record, oldest first in the list. Remembers what each condition gave.</summary>
internal sealed class PlainScan(IReadOnlyList<(string Id, JsonObject Body)> records)
{
    private readonly Dictionary<string, bool[]> known = new(StringComparer.Ordinal);
    private readonly int[] newest = [.. Enumerable.Range(0, records.Count).Reverse()];
    private readonly int[] cheapest = [.. Enumerable.Range(0, records.Count).OrderBy(i => Pay(records[i].Body) is null).ThenBy(i => Pay(records[i].Body)).ThenBy(i => i)];
    private readonly int[] dearest = [.. Enumerable.Range(0, records.Count).OrderBy(i => Pay(records[i].Body) is null).ThenByDescending(i => Pay(records[i].Body)).ThenByDescending(i => i)];

    /// <summary>The records that a query must give, in order.</summary>
    public IEnumerable<(string Id, JsonObject Body)> Answer(RandomQuery asked)
    {
        var held = asked.Conditions.Select(Holds).ToList();
        var order = asked.Query.Sort switch
        {
            null => newest,
            { Descending: true } => dearest,
            _ => cheapest,
        };
        return order.Where(i => held.TrueForAll(h => h[i])).Select(i => records[i]);
    }

    public IEnumerable<string> Ids(RandomQuery asked) => Answer(asked).Select(r => r.Id);

    private static long? Pay(JsonObject body) => (long?)body["pay"];

    private bool[] Holds(Condition condition)
    {
        if (!known.TryGetValue(condition.Key, out var held))
        {
            held = [.. records.Select(r => condition.Holds(r.Body))];
            known.Add(condition.Key, held);
        }

        return held;
    }
}
