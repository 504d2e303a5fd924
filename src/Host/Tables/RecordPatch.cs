using System.Text.Json.Nodes;

namespace StationKiosk.Host.Tables;

/// <summary>The merge patch (RFC 7396) that leads from one body to another.</summary>
internal static class RecordPatch
{
    public static JsonObject Between(JsonObject before, JsonObject after)
    {
        var patch = new JsonObject();
        foreach (var (name, value) in after)
        {
            if (value is JsonObject now && before[name] is JsonObject was)
            {
                if (Between(was, now) is { Count: > 0 } inner)
                {
                    patch[name] = inner;
                }
            }
            else if (!JsonNode.DeepEquals(before[name], value))
            {
                patch[name] = value?.DeepClone();
            }
        }

        foreach (var (name, _) in before.Where(b => b.Value is not null && !after.ContainsKey(b.Key)))
        {
            patch[name] = null;
        }

        return patch;
    }
}
