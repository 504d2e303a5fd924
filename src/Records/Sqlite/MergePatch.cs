using System.Text.Json.Nodes;

namespace StationKiosk.Records.Sqlite;

/// <summary>RFC 7396 in both directions. Bodies hold no nulls, so the difference of any two leads exactly from one to the other.</summary>
internal static class MergePatch
{
    public static void Apply(JsonObject target, JsonObject patch)
    {
        foreach (var (name, change) in patch)
        {
            if (change is null)
            {
                target.Remove(name);
            }
            else if (change is JsonObject inner)
            {
                if (target[name] is not JsonObject existing)
                {
                    existing = [];
                    target[name] = existing;
                }

                Apply(existing, inner);
            }
            else
            {
                target[name] = change.DeepClone();
            }
        }
    }

    public static JsonObject Difference(JsonObject from, JsonObject to)
    {
        var patch = new JsonObject();
        foreach (var (name, _) in from.Where(m => !to.ContainsKey(m.Key)))
        {
            patch[name] = null;
        }

        foreach (var (name, target) in to)
        {
            if (from.TryGetPropertyValue(name, out var existing) && JsonNode.DeepEquals(existing, target))
            {
                continue;
            }

            patch[name] = existing is JsonObject before && target is JsonObject after ? Difference(before, after) : target?.DeepClone();
        }

        return patch;
    }
}
