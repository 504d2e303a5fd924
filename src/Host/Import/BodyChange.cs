using System.Text.Json.Nodes;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>What a row changes in the record that it was found to be.</summary>
internal static class BodyChange
{
    /// <summary>The merge patch; empty when the record says the same already.</summary>
    /// <param name="definition">The import's definition.</param>
    /// <param name="stored">The record's body.</param>
    /// <param name="row">The row.</param>
    public static JsonObject Between(ImportDefinition definition, JsonObject stored, ReadRow row)
    {
        // A record without a hash was closed by an import: the row opens it again, with all that a new one gets.
        // One without a key was never imported: it stays as open or closed as staff left it.
        var isOpenedAgain = stored.ContainsKey(definition.KeyField) && !stored.ContainsKey(definition.HashField);
        var patch = new JsonObject();
        var names = row.Body.Select(f => f.Key).Concat(row.Fills).Distinct(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var value = row.Body[name];
            if ((isOpenedAgain || !definition.OnlyNew.Contains(name, StringComparer.Ordinal)) && !JsonNode.DeepEquals(value, stored[name]))
            {
                patch[name] = value?.DeepClone();
            }
        }

        if (patch.Count > 0 || isOpenedAgain)
        {
            patch[definition.HashField] = row.Hash;
        }

        return patch;
    }
}
