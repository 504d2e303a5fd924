using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;

namespace StationKiosk.Sdk.Plugins;

/// <summary>
/// A unit of work on a module's own collections: all of it becomes durable at once or none of it does. Valid only inside the delegate it was
/// given to, on that thread. Names of collections are the module's own ids.
/// </summary>
public interface IModuleWork
{
    /// <summary>The module and its site.</summary>
    ModuleInfo Module { get; }

    /// <summary>The instant of the unit of work.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Today in station time.</summary>
    DateOnly Today { get; }

    /// <summary>Who is doing this: an account, <c>kiosk</c>, or the name of a job.</summary>
    string Actor { get; }

    /// <summary>One record, or <see langword="null"/>.</summary>
    /// <param name="collection">The module's own id of the collection.</param>
    /// <param name="id">The record's id.</param>
    Record? Get(string collection, string id);

    /// <summary>Records as they stand inside this unit of work.</summary>
    /// <param name="query">Its collection is the module's own id.</param>
    RecordPage Find(RecordQuery query);

    /// <summary>Adds a record.</summary>
    /// <param name="collection">The module's own id of the collection.</param>
    /// <param name="body">Its values by field.</param>
    /// <exception cref="UniqueViolationException">Another record has the same unique values.</exception>
    Record Insert(string collection, JsonObject body);

    /// <summary>Changes the fields of a patch and leaves the others (RFC 7396; <see langword="null"/> removes a field).</summary>
    /// <param name="collection">The module's own id of the collection.</param>
    /// <param name="record">The record as it was read.</param>
    /// <param name="patch">What changes.</param>
    /// <exception cref="RecordConflictException">Somebody changed it since it was read.</exception>
    Record Update(string collection, Record record, JsonObject patch);

    /// <summary>Takes a record out; its history stays.</summary>
    /// <param name="collection">The module's own id of the collection.</param>
    /// <param name="record">The record as it was read.</param>
    /// <exception cref="RecordConflictException">Somebody changed it since it was read.</exception>
    void Delete(string collection, Record record);

    /// <summary>One case of the module as it stands inside this unit of work, or <see langword="null"/>.</summary>
    /// <param name="id">The id of the case.</param>
    CaseSummary? Case(string id);

    /// <summary>Cases of the module as they stand inside this unit of work, the oldest first.</summary>
    /// <param name="query">What is sought.</param>
    IReadOnlyList<CaseSummary> Cases(CaseQuery query);

    /// <summary>
    /// Takes a step of a case by the module itself: a time is over, a place became free. Asks for no permission and no reason, and does not
    /// run the module's transition handler, since the module is acting already.
    /// </summary>
    /// <param name="caseId">The case.</param>
    /// <param name="way">The id of the transition.</param>
    /// <param name="reason">A coded reason for the history.</param>
    /// <exception cref="RefusedException">There is no such case, or the step is not open from its state.</exception>
    void Move(string caseId, string way, string reason = "");

    /// <summary>Says until when a case's ticket is good, where the module knows better than the definition: a bed until its last night.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="day">The last day.</param>
    /// <exception cref="RefusedException">There is no such case.</exception>
    void ValidUntil(string caseId, DateOnly day);

    /// <summary>Puts a call on the station's call list.</summary>
    /// <param name="call">Whom to call and about what. A second one of the same kind about the same record replaces the first while it is open.</param>
    void Call(CallRequest call);

    /// <summary>Takes open calls about a case from the list that have become needless: who was to be called is no longer concerned, or the time is over.</summary>
    /// <param name="kind">Which of the module's calls.</param>
    /// <param name="caseId">The case whose person was to be called.</param>
    void Uncall(string kind, string caseId);

    /// <summary>Takes an open call about a record from the list that has become needless: what was to be asked was said another way.</summary>
    /// <param name="kind">Which of the module's calls.</param>
    /// <param name="collection">The collection of the record.</param>
    /// <param name="recordId">The record it is about.</param>
    void Uncall(string kind, string collection, string recordId);
}
