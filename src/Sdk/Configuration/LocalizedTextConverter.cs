using System.Text.Json;
using System.Text.Json.Serialization;

namespace StationKiosk.Sdk.Configuration;

/// <summary>Reads and writes a <see cref="LocalizedText"/> as an object of texts by language. Public so that generated JSON code can use it.</summary>
public sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
{
    /// <inheritdoc/>
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Texts by language are an object.");
        }

        var texts = new List<KeyValuePair<string, string>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var language = reader.GetString()!;
            reader.Read();
            texts.Add(new(language, reader.GetString() ?? throw new JsonException("A text in a language is not null.")));
        }

        return new LocalizedText(texts);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (language, text) in value.Texts)
        {
            writer.WriteString(language, text);
        }

        writer.WriteEndObject();
    }
}
