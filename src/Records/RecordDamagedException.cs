namespace StationKiosk.Records;

/// <summary>A stored record does not match its checksum: the medium or somebody else changed it. Restore it from a backup.</summary>
public sealed class RecordDamagedException : Exception
{
    internal RecordDamagedException(string collection, string id)
        : base($"The stored record {collection}/{id} is damaged: it does not match its checksum.")
    {
        Collection = collection;
        Id = id;
    }

    /// <summary>The collection's name.</summary>
    public string Collection { get; }

    /// <summary>The record's id as read.</summary>
    public string Id { get; }
}
