using System.Text.Json.Nodes;

namespace StationKiosk.Host.Import;

/// <summary>One row after its cells were read and the module judged it.</summary>
internal sealed record ReadRow
{
    public required int Number { get; init; }

    public required JsonObject Body { get; init; }

    public required string Title { get; init; }

    /// <summary>Identity within all sources, hashed; null when nothing identifies the row.</summary>
    public string? Key { get; init; }

    /// <summary>The key under the identity that the import had before; null when it has had but one.</summary>
    public string? FormerKey { get; init; }

    /// <summary>What is sealed with the record, by field.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Hash of what the cells said.</summary>
    public required string Hash { get; init; }

    /// <summary>Body fields that the mapped columns may fill; one that is not in the body was left empty.</summary>
    public required IReadOnlyCollection<string> Fills { get; init; }

    public required IReadOnlyList<RowNote> Faults { get; init; }

    public required IReadOnlyList<RowNote> Flags { get; init; }
}
