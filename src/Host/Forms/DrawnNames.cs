using System.Text.Json.Nodes;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Forms;

/// <summary>
/// Characters of a name that no keyboard gives. In the name each stands as 〓; beside it, under <c>drawn/field</c>, the answers keep for each
/// in its order the picture that was drawn of it, or that it was left to staff. A name without 〓 has none.
/// </summary>
internal static class DrawnNames
{
    /// <summary>What stands in the name for a character that could not be typed.</summary>
    public const string Mark = "〓";

    /// <summary>What is posted in place of a picture for a character that was left to staff.</summary>
    public const string ToStaff = "@staff";

    private const string Prefix = "drawn/";
    private const string Way = "way";
    private const string Staff = "staff";

    public static bool Takes(Field? field) => field is TextField { Name: true };

    /// <summary>Under which name the answers keep what was drawn for a name.</summary>
    public static string Of(string field) => Prefix + field;

    /// <summary>The name that something was drawn for; null when this is an answer like any other.</summary>
    public static string? FieldOf(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : null;

    /// <summary>What is drawn of a name tells as much about the person as the name does, and stays as long.</summary>
    public static PhotoField Pictures(Field name) => new() { Label = name.Label, Personal = true, RetentionDays = name.RetentionDays, MaxMegabytes = 1 };

    /// <summary>The fields of a form with, after each name, what is drawn for it.</summary>
    public static IEnumerable<KeyValuePair<string, Field>> With(IEnumerable<KeyValuePair<string, Field>> fields)
    {
        foreach (var (id, field) in fields)
        {
            yield return KeyValuePair.Create(id, field);
            if (Takes(field))
            {
                yield return KeyValuePair.Create(Of(id), (Field)Pictures(field));
            }
        }
    }

    /// <summary>What is kept beside a name: one entry for each of its marks. What nothing was drawn for is left to staff.</summary>
    /// <param name="name">The name as it was read.</param>
    /// <param name="posted">Tokens of pictures, or <see cref="ToStaff"/>.</param>
    /// <param name="find">Finds a picture of this visit.</param>
    public static JsonArray? Read(JsonNode? name, IReadOnlyList<string> posted, Func<string, Attachment?> find)
    {
        var marks = Marks(name);
        return marks == 0 ? null : new JsonArray([.. Enumerable.Range(0, marks).Select(at =>
            (JsonNode)(at < posted.Count && find(posted[at]) is { Type: "image/png" } drawn ? drawn.Describe() : new JsonObject { [Way] = Staff }))]);
    }

    /// <summary>What is left of it when its pictures are gone: staff are asked for each.</summary>
    public static JsonArray Lost(JsonNode? drawn) => new([.. (drawn as JsonArray ?? []).Select(_ => (JsonNode)new JsonObject { [Way] = Staff })]);

    /// <summary>What is kept beside a name as a form gives it back to <see cref="Read"/>.</summary>
    public static IReadOnlyList<string> Given(JsonNode? drawn) => [.. (drawn as JsonArray ?? []).OfType<JsonObject>().Select(d => (string?)d["file"] ?? ToStaff)];

    /// <summary>How many characters of a name are still to be typed by somebody.</summary>
    public static int Marks(JsonNode? name) => name is JsonValue value && value.TryGetValue(out string? text) ? text.Count(c => c == Mark[0]) : 0;
}
