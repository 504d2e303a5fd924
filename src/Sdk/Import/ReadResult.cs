using System.Text.Json.Nodes;

namespace StationKiosk.Sdk.Import;

/// <summary>What a value reader made of a cell: body fields, or the reason why it could not, and flags.</summary>
public sealed record ReadResult
{
    /// <summary>The cell says nothing, such as a dash for "none".</summary>
    public static ReadResult Nothing { get; } = new();

    /// <summary>Body fields by name; a null value removes the field. The host takes the nodes over.</summary>
    public JsonObject? Fields { get; init; }

    /// <summary>
    /// What is kept sealed with the record under the field's id, under a key of its own: no page, list or file shows it, and
    /// <see cref="Plugins.IModuleRecords.RevealAsync"/> alone opens it. The collection says for how long
    /// (<see cref="Plugins.ModuleCollection.SealedDays"/>).
    /// </summary>
    public string? Secret { get; init; }

    /// <summary>Why the cell cannot be read; the row is then invalid.</summary>
    public ImportNote? Fault { get; init; }

    /// <summary>What staff should look at although the cell was read.</summary>
    public IReadOnlyList<ImportNote> Flags { get; init; } = [];

    /// <summary>One body field.</summary>
    public static ReadResult Of(string field, JsonNode? value) => new() { Fields = new JsonObject { [field] = value } };

    /// <summary>A cell that cannot be read, with the key of the sentence that says why and its values.</summary>
    public static ReadResult Faulty(string code, params string[] args) => new() { Fault = new ImportNote { Code = code, Args = args } };
}
