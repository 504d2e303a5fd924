using System.Text.Json.Nodes;

namespace StationKiosk.Records;

/// <summary>One row of an import.</summary>
public sealed record BatchItem
{
    private BatchItem(BatchItemKind kind, string collection, string? id, JsonObject body)
    {
        Kind = kind;
        Collection = collection;
        Id = id;
        Body = body;
    }

    internal BatchItemKind Kind { get; }

    internal string Collection { get; }

    internal string? Id { get; }

    internal long? Version { get; private init; }

    internal JsonObject Body { get; }

    /// <summary>A new record, invisible until the batch is opened.</summary>
    public static BatchItem Insert(string collection, JsonObject body, string? id = null) => new(BatchItemKind.Insert, collection, id, body);

    /// <summary>A merge patch to be applied once the batch is open, unless the record is no longer at <paramref name="version"/>;
    /// null = whatever its version.</summary>
    public static BatchItem Change(string collection, string id, long? version, JsonObject patch) =>
        new(BatchItemKind.Change, collection, id, patch) { Version = version };

    /// <summary>As <see cref="Change"/>, counted as closing a record that the file no longer has.</summary>
    public static BatchItem Close(string collection, string id, long? version, JsonObject patch) =>
        new(BatchItemKind.Close, collection, id, patch) { Version = version };
}
