using System.Text.Encodings.Web;
using System.Text.Json;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Forms;

namespace StationKiosk.Host.Cases;

/// <summary>
/// The form and the case definition that a case was made with, kept by hash in its store: from it the host shows an old case with its own
/// labels, states and choices, whether or not the plugin is still there.
/// </summary>
internal sealed record CaseDocument
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required LocalizedText Module { get; init; }

    public required FormDefinition Form { get; init; }

    public required CaseDefinition Case { get; init; }

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The document a case was made with; null when its store does not have it.</summary>
    public static CaseDocument? Of(RecordStore store, Record record) => Read(store.GetDefinition(record.Definition ?? ""));

    public static CaseDocument? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<CaseDocument>(json, Json);
}
