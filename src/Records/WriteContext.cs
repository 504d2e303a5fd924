namespace StationKiosk.Records;

/// <summary>Who writes, why, and under which definition; goes into the change log and the records.</summary>
public sealed record WriteContext
{
    /// <summary>
    /// What the actor of a job begins with. What a job changes follows from other data and is no person's decision: it does not keep a record
    /// from being taken back with its batch.
    /// </summary>
    public const string JobPrefix = "job ";

    /// <summary>The account, device or job that writes; a job's begins with <see cref="JobPrefix"/>.</summary>
    public string? Actor { get; init; }

    /// <summary>The reason, as a sentence or a code.</summary>
    public string? Why { get; init; }

    /// <summary>The writing site; not set = the site that owns the store.</summary>
    public string? Site { get; init; }

    /// <summary>Hash of the definition that new records are made with, from <see cref="IUnitOfWork.PutDefinition"/>.</summary>
    public string? Definition { get; init; }

    /// <summary>The batch the changes belong to; set by imports.</summary>
    public string? Batch { get; init; }

    /// <summary>
    /// A key that the sender repeats when it tries again. The first unit of work with the key is stored with its result;
    /// a later one is not run and gets the stored result, which is why the result must survive JSON.
    /// </summary>
    public string? IdempotencyKey { get; init; }
}
