using System.Globalization;
using System.Text.Json;
using StationKiosk.Records.Text;

namespace StationKiosk.Records.Sqlite;

/// <summary>Works out what is kept beside a body: typed columns and index words.</summary>
internal sealed class Projector(Func<CollectionSchema, FieldSchema, string, long> codeOf, Func<string, string?>? initials)
{
    /// <summary>The values of the projection's columns, in the order of <see cref="Columns"/>.</summary>
    public object?[] Values(CollectionSchema collection, RecordBody body)
    {
        var values = new List<object?>(collection.Fields.Count + collection.Unique.Count);
        foreach (var field in collection.Fields.Values)
        {
            values.Add(field.Definition.Many ? Codes(collection, field, body) : Value(field.Definition.Type, body.Find(field.Name)));
        }

        foreach (var unique in collection.Unique.Where(u => u.FlagColumn is not null))
        {
            values.Add(AsText(body.Find(unique.Rule.WhereField!)) == unique.Rule.WhereEquals ? 1L : null);
        }

        return [.. values];
    }

    public static IEnumerable<string> Columns(CollectionSchema collection) =>
        collection.Fields.Values.Select(f => f.Column).Concat(collection.Unique.Select(u => u.FlagColumn).OfType<string>());

    public Tokens Tokens(CollectionSchema collection, RecordBody body)
    {
        var tokens = new Tokens();
        foreach (var field in collection.Fields.Values.Where(f => f.NeedsText))
        {
            var definition = field.Definition;
            foreach (var text in AllTexts(body.Find(field.Name)))
            {
                if (definition.Search)
                {
                    tokens.AddSearched(text);
                }

                if (definition.Initials)
                {
                    tokens.AddTitle(text, initials);
                }

                if (field.HasTokens)
                {
                    tokens.Add(Text.Tokens.Facet(field.Number, codeOf(collection, field, text)));
                }
            }
        }

        return tokens;
    }

    /// <summary>The texts that words are looked for in, folded.</summary>
    public static IReadOnlyList<string> Texts(CollectionSchema collection, RecordBody body, Func<FieldDefinition, bool> which) =>
        [.. collection.Fields.Values.Where(f => which(f.Definition)).SelectMany(f => AllTexts(body.Find(f.Name))).Select(WordText.Fold)];

    /// <summary>The distinct values of a many-valued field.</summary>
    public static IEnumerable<string> AllTexts(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Select(AsText).OfType<string>().Distinct(StringComparer.Ordinal)
        : AsText(value) is { } single ? [single] : [];

    public static object? Value(FieldType type, JsonElement value) => type switch
    {
        FieldType.Text => AsText(value),
        FieldType.Integer => value.ValueKind switch
        {
            JsonValueKind.True => 1L,
            JsonValueKind.False => 0L,
            JsonValueKind.Number when value.TryGetInt64(out var number) => number,
            _ => null,
        },
        _ => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var real) && double.IsFinite(real) ? real : null,
    };

    private static string? AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    private string? Codes(CollectionSchema collection, FieldSchema field, RecordBody body)
    {
        if (!field.HasTokens)
        {
            return null;
        }

        var codes = AllTexts(body.Find(field.Name)).Select(v => codeOf(collection, field, v).ToString(CultureInfo.InvariantCulture));
        var joined = string.Join(' ', codes);
        return joined.Length == 0 ? null : joined;
    }
}
