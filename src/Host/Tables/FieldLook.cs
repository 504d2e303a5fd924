using System.Text.Json.Nodes;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Tables;

/// <summary>How a value of a record is shown to staff: in the page's language, personal ones masked.</summary>
internal static class FieldLook
{
    public static string Text(ModuleCollection collection, string id, JsonObject body, string language) =>
        collection.Fields.TryGetValue(id, out var field) ? Text(field, body[id], language) : "";

    public static string Text(Field field, JsonNode? value, string language) => field.Personal ? field.Mask(value, language) : field.Show(value, language);

    /// <summary>The labels of a field with choices, one by one; empty for other fields.</summary>
    public static IReadOnlyList<string> Badges(Field field, JsonNode? value, string language) => (field, value) switch
    {
        (ChoicesField, JsonArray codes) => [.. codes.Select(c => field.Show(new JsonArray(c?.DeepClone()), language))],
        (ChoiceField, not null) => [field.Show(value, language)],
        _ => [],
    };

    /// <summary>The values as a form's inputs hold them.</summary>
    public static IReadOnlyList<string> Inputs(Field field, JsonNode? value) => value switch
    {
        null => [],
        JsonArray list when field.Many => [.. list.Select(field.Edit)],
        _ => [field is FlagField ? value.ToJsonString() : field.Edit(value)],
    };
}
