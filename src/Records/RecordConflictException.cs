namespace StationKiosk.Records;

/// <summary>The record was changed or deleted since the version the writer had seen. Show the present one and ask again.</summary>
public sealed class RecordConflictException : Exception
{
    internal RecordConflictException(string collection, string id, long expected, long? actual)
        : base(actual is null
            ? $"The record {collection}/{id} is gone."
            : $"The record {collection}/{id} is at version {actual}, not {expected}.")
    {
        Collection = collection;
        Id = id;
        ActualVersion = actual;
    }

    /// <summary>The collection's name.</summary>
    public string Collection { get; }

    /// <summary>The record's id.</summary>
    public string Id { get; }

    /// <summary>The present version; null when the record is gone.</summary>
    public long? ActualVersion { get; }
}
