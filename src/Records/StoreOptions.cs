namespace StationKiosk.Records;

/// <summary>Where a store lies and what it takes from the host.</summary>
public sealed record StoreOptions
{
    /// <summary>The database file; its folder is made when missing. Never on a network share.</summary>
    public required string Path { get; init; }

    /// <summary>The site that owns the store: written into every record.</summary>
    public required string SiteId { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// The pinyin initials of a run of Chinese characters, one lower-case letter for each (叉车司机 → <c>ccsj</c>).
    /// Called on the writer for fields with <see cref="FieldDefinition.Initials"/>: no I/O. Null, or a null result = none.
    /// </summary>
    public Func<string, string?>? Initials { get; init; }

    /// <summary>Told, on the writer, of units of work over 20 ms; must return at once.</summary>
    public Action<SlowWork>? OnSlowWork { get; init; }

    /// <summary>Told when the medium fails (disk full, I/O error) and when background work failed; must return at once.</summary>
    public Action<Exception>? OnFault { get; init; }

    /// <summary>Open to read only: nothing is created, recovered or written.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Read the search index in the background at the start, so that the first resident does not wait for the disk.</summary>
    public bool WarmUp { get; init; } = true;

    internal long? MaxPages { get; init; }
}
