using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StationKiosk.Host.Holdings;

/// <summary>
/// What must be there: every store, key and ring of a data folder and its configuration, by path with slashes; keys with a fingerprint. The
/// seal is a checksum over all of it, so that a list that was cut or changed is none.
/// </summary>
internal sealed record HoldingList(string Installation, SortedDictionary<string, string> Pieces, string Seal = "")
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string ToText() => JsonSerializer.Serialize(this with { Seal = SealOf() }, Json);

    /// <summary>The list in a text, or null when it is none or its seal does not fit.</summary>
    public static HoldingList? Parse(string? text)
    {
        try
        {
            return text is not null && JsonSerializer.Deserialize<HoldingList>(text, Json) is { Installation: not null, Pieces: not null } list && list.Seal == list.SealOf() ? list : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string SealOf() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this with { Seal = "" }, Json)));
}
