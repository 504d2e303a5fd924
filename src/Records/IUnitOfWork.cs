using System.Text.Json.Nodes;

namespace StationKiosk.Records;

/// <summary>
/// What a unit of work sees: the store with its own writes in it. Valid only inside the delegate, on the writer's thread.
/// The delegate may run twice, so it does no I/O and changes nothing outside; when it throws, nothing of it remains.
/// </summary>
public interface IUnitOfWork
{
    /// <summary>The stamp of this unit of work; every record it writes carries it.</summary>
    Stamp Now { get; }

    /// <summary>Who writes, and why.</summary>
    WriteContext Context { get; }

    /// <summary>A record, or null when there is none.</summary>
    Record? Get(string collection, string id);

    /// <summary>A page of records.</summary>
    RecordPage Find(RecordQuery query);

    /// <summary>How many records match, up to <paramref name="cap"/>.</summary>
    CappedCount Count(RecordQuery query, int cap = 1000);

    /// <summary>Adds a record. Members with the value null are left out; the text <c>\u0000</c> is refused.</summary>
    /// <param name="collection">A declared collection.</param>
    /// <param name="body">The document; it is not kept.</param>
    /// <param name="id">An id of the caller's choice, 1 to 100 characters; not given = a new UUID of version 7.</param>
    /// <exception cref="UniqueViolationException">A unique rule or the id forbids it.</exception>
    Record Insert(string collection, JsonObject body, string? id = null);

    /// <summary>Applies a merge patch (RFC 7396): fields it does not name stay as they are, null removes one.</summary>
    /// <exception cref="RecordConflictException">The record is not at <paramref name="version"/>, or gone.</exception>
    /// <exception cref="UniqueViolationException">A unique rule forbids it.</exception>
    Record Update(string collection, string id, long version, JsonObject patch);

    /// <summary>Deletes a record, leaving a tombstone and its last body in the history.</summary>
    /// <returns>False when there is none.</returns>
    /// <exception cref="RecordConflictException">A version is given and the record is at another.</exception>
    bool Delete(string collection, string id, long? version = null);

    /// <summary>Deletes a record and everything the history and the import lists hold of its contents; that it existed stays known.</summary>
    /// <returns>False when neither the record nor a trace of it is there.</returns>
    bool Erase(string collection, string id);

    /// <summary>
    /// Applies a merge patch to a record and to what the history holds of it, as if the text members that it takes out had never been there.
    /// Given codes and answers kept for a second sending that hold one of these texts are forgotten. For a secret that was kept in clear.
    /// </summary>
    /// <exception cref="RecordConflictException">The record is gone.</exception>
    Record Conceal(string collection, string id, JsonObject patch);

    /// <summary>Moves a record to the front of the order of arrival (a posting that was confirmed again).</summary>
    /// <exception cref="RecordConflictException">The record is gone.</exception>
    Record Bump(string collection, string id);

    /// <summary>Asks for work to be done after this unit of work is durable.</summary>
    /// <returns>The job's number; that of the waiting job when the unique key is in use.</returns>
    long Enqueue(JobRequest request);

    /// <summary>Takes the next due job and counts the try, or returns null.</summary>
    /// <param name="runner">Who will run it.</param>
    /// <param name="lease">For how long it is the runner's alone.</param>
    /// <param name="kinds">Only these kinds; empty = any.</param>
    StoredJob? LeaseJob(string runner, TimeSpan lease, IReadOnlyCollection<string>? kinds = null);

    /// <summary>The job is done. In the same unit of work as its effects, it happens exactly once.</summary>
    void CompleteJob(long id);

    /// <summary>The try failed: the job waits until <paramref name="due"/>, or is given up when it has no tries left.</summary>
    void FailJob(long id, string error, DateTimeOffset due);

    /// <summary>A new code that the store never gave before: <paramref name="length"/> random characters of Crockford's
    /// base 32 and a check character.</summary>
    /// <param name="kind">What the code is for, for <see cref="RecordStore.CodeKind"/>.</param>
    /// <param name="length">8 for a ticket, 16 for an anonymous receipt.</param>
    string TicketCode(string kind, int length = 8);

    /// <summary>Keeps a definition, so that records made with it can be shown after it has changed.</summary>
    /// <returns>Its SHA-256 in hexadecimal.</returns>
    string PutDefinition(string json);

    /// <summary>A value of the store's own, or null.</summary>
    string? Meta(string key);

    /// <summary>Keeps a value of the store's own; null removes it. Keys that begin with <c>store.</c> are refused.</summary>
    void SetMeta(string key, string? value);
}
