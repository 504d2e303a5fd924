using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace StationKiosk.Host.Configuration.Files;

internal sealed partial class OpenSpanConverter : JsonConverter<OpenSpan>
{
    public override OpenSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
        if (!Form().IsMatch(text) || text.Length != 11)
        {
            throw new JsonException("A span is written 08:30-12:00.");
        }

        var until = text[6..] == "24:00" ? TimeOnly.MinValue : Time(text[6..]);
        var span = new OpenSpan(Time(text[..5]), until);
        return span.UntilMinute > (int)span.From.ToTimeSpan().TotalMinutes ? span : throw new JsonException("A span ends after it begins.");
    }

    public override void Write(Utf8JsonWriter writer, OpenSpan value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex(OpenSpan.Pattern, RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
