using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>
/// A signature: drawn with the finger and kept as a PNG picture with what was signed, or, for who cannot draw, the name typed before a
/// witness, or left for the desk. A value that is not drawn is a list of one object with <c>way</c> (<c>typed</c> or <c>desk</c>), when typed
/// <c>name</c> and <c>witness</c>, and once it was signed at the desk <c>signed</c> (the day) and <c>by</c> (who saw it). It tells about a person in every way, so a case keeps it sealed.
/// </summary>
[Say("签名", "Signature", HelpZh = "居民用手指在屏幕上签名；写不了的可以打字签名（要有见证人），也可以到服务台签", HelpEn = "A signature drawn with the finger; who cannot draw types the name before a witness, or signs at the desk.")]
public sealed record SignatureField : AttachmentField
{
    private const string Drawn = "drawn";
    private const string Typed = "typed";
    private const string Desk = "desk";
    private const string NameMark = "name:";
    private const string WitnessMark = "witness:";
    private const int LongestName = 50;

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> Types => ["image/png"];

    /// <inheritdoc/>
    protected override string MissingCode => "field.not-signed";

    /// <summary>Which way it was given: <c>drawn</c>, <c>typed</c> or <c>desk</c>; <see langword="null"/> when it was not.</summary>
    /// <param name="value">A stored value.</param>
    public static string? WayOf(JsonNode? value) => Files(value).Count > 0 ? Drawn : (value as JsonArray)?.OfType<JsonObject>().FirstOrDefault() is { } given ? (string?)given["way"] : null;

    /// <summary>Whether it was left for the desk and has not been signed there yet.</summary>
    /// <param name="value">A stored value.</param>
    public static bool IsOwed(JsonNode? value) => WayOf(value) is Desk && Part(value, "signed").Length == 0;

    /// <summary>The value of a signature that was left for the desk and has been given there.</summary>
    /// <param name="day">The day in station time.</param>
    /// <param name="by">The person of the staff who saw it.</param>
    public static JsonNode SignedAtDesk(DateOnly day, string by) =>
        new JsonArray(new JsonObject { ["way"] = Desk, ["signed"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["by"] = by });

    /// <summary>A stored value as a form gives it back to <see cref="Field.Read"/>.</summary>
    /// <param name="value">A stored value.</param>
    public static IReadOnlyList<string> Given(JsonNode? value) => WayOf(value) switch
    {
        Typed => ["@" + Typed, NameMark + Part(value, "name"), WitnessMark + Part(value, "witness")],
        Desk => ["@" + Desk],
        _ => Files(value),
    };

    /// <inheritdoc/>
    public override string Show(JsonNode? value, string language)
    {
        var isChinese = language.StartsWith("zh", StringComparison.Ordinal);
        return WayOf(value) switch
        {
            Drawn => isChinese ? "已签名" : "Signed",
            Typed => isChinese ? $"打字签名：{Part(value, "name")}，见证人：{Part(value, "witness")}" : $"Signed by typing: {Part(value, "name")}; witness: {Part(value, "witness")}",
            Desk when IsOwed(value) => isChinese ? "到服务台签，还没有签" : "To be signed at the desk; not signed yet",
            Desk => isChinese ? $"已在服务台签，{Part(value, "signed")}，经办人：{Part(value, "by")}" : $"Signed at the desk on {Part(value, "signed")}; seen by {Part(value, "by")}",
            _ => "",
        };
    }

    /// <inheritdoc/>
    public override string Mask(JsonNode? value, string language) =>
        WayOf(value) is not Typed ? Show(value, language) : language.StartsWith("zh", StringComparison.Ordinal) ? "打字签名，有见证人" : "Signed by typing, with a witness";

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given)
    {
        if (given.Contains("@" + Desk, StringComparer.Ordinal))
        {
            return FieldReading.Of(new JsonArray(new JsonObject { ["way"] = Desk }));
        }

        if (given.Contains("@" + Typed, StringComparer.Ordinal))
        {
            return ReadTyped(After(given, NameMark), After(given, WitnessMark));
        }

        var files = given.Where(g => g[0] != '@' && !g.StartsWith(NameMark, StringComparison.Ordinal) && !g.StartsWith(WitnessMark, StringComparison.Ordinal)).ToList();
        return files.Count > 0 ? base.ReadGiven([files[^1]]) : Required ? FieldReading.Wrong(MissingCode) : FieldReading.Of(null);
    }

    private static FieldReading ReadTyped(string name, string witness)
    {
        if (name.Length is 0 or > LongestName)
        {
            return FieldReading.Wrong("field.sign-name");
        }

        // Somebody else must have seen it: the same name twice is no witness.
        return witness.Length is 0 or > LongestName || witness == name
            ? FieldReading.Wrong("field.sign-witness")
            : FieldReading.Of(new JsonArray(new JsonObject { ["way"] = Typed, ["name"] = name, ["witness"] = witness }));
    }

    private static string After(IReadOnlyList<string> given, string mark) =>
        given.FirstOrDefault(g => g.StartsWith(mark, StringComparison.Ordinal)) is { } found ? found[mark.Length..].Trim() : "";

    private static string Part(JsonNode? value, string name) => (string?)(value as JsonArray)?.OfType<JsonObject>().FirstOrDefault()?[name] ?? "";
}
