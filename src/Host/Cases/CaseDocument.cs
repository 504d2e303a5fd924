using System.Text.Encodings.Web;
using System.Text.Json;
using StationKiosk.Host.Sites;
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

    /// <summary>The document a case was made with, whatever came after; null when its store does not have it.</summary>
    public static CaseDocument? Filed(RecordStore store, Record record) => Read(store.GetDefinition(record.Definition ?? ""));

    /// <summary>
    /// The document that a case goes by: the one it was made with, with what flowed to it up to its last step. To one that is open and whose
    /// service is offered, what changed since flows too.
    /// </summary>
    /// <param name="store">The case's store.</param>
    /// <param name="record">The case.</param>
    /// <param name="module">The module that offers the service now; null when none does.</param>
    public static CaseDocument? Of(RecordStore store, Record record, ModuleInstance? module = null)
    {
        var kept = Read(record.Body.Text("goesBy") is { } hash ? store.GetDefinition(hash) : null) ?? Filed(store, record);
        return kept is not null && record.Body.Integer("open") == 1 && record.Body.Text("kind") is { } kind && module is not null && module.Definition.Cases.ContainsKey(kind)
            ? CaseFlow.Over(kept, record.Body.Text("state") ?? "", Of(module, kind))
            : kept;
    }

    /// <summary>What new cases of a kind are made with.</summary>
    public static CaseDocument Of(ModuleInstance module, string kind)
    {
        var definition = module.Definition.Cases[kind];
        return new CaseDocument { Module = module.Info.Title, Form = module.Definition.Forms[definition.Form], Case = definition };
    }

    public static CaseDocument? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<CaseDocument>(json, Json);
}
