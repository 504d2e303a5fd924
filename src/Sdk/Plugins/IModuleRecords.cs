using StationKiosk.Records;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Plugins;

/// <summary>
/// A module's own collections, by the module's own ids. On the console, records that belong to a station
/// (<see cref="ModuleCollection.OfStation"/>) are those that the account may see; a unit of work is not limited.
/// </summary>
public interface IModuleRecords
{
    /// <summary>One record, or <see langword="null"/>.</summary>
    /// <param name="collection">The module's own id of the collection.</param>
    /// <param name="id">The record's id.</param>
    Record? Get(string collection, string id);

    /// <summary>A page of records.</summary>
    /// <param name="query">Its collection is the module's own id.</param>
    RecordPage Find(RecordQuery query);

    /// <summary>How many there are, counted up to a cap.</summary>
    /// <param name="query">Its collection is the module's own id.</param>
    /// <param name="cap">Where counting stops.</param>
    CappedCount Count(RecordQuery query, int cap = 1000);

    /// <summary>How many records have each value of some fields.</summary>
    /// <param name="query">Its collection is the module's own id.</param>
    /// <param name="fields">The fields to count.</param>
    FacetCounts Facets(RecordQuery query, IReadOnlyList<string> fields);

    /// <summary>
    /// The same without the limit to what the account may see: for numbers and rules that hold for all stations, such as a quota; never for a list.
    /// </summary>
    IModuleRecords Whole { get; }

    /// <summary>A condition as filters of a query.</summary>
    /// <param name="collection">The module's own id of the collection.</param>
    /// <param name="where">A conjunction of comparisons of declared fields; <see langword="null"/> gives none.</param>
    /// <exception cref="NotSupportedException">The condition compares a field that is not filterable, or uses a form that no index can answer.</exception>
    IReadOnlyList<RecordFilter> Filters(string collection, Condition? where);

    /// <summary>
    /// What imports sealed with records, in clear, by record id and field; what was erased is missing. Every record is written into the audit
    /// trail first. Only on the console, for an account that may see personal data.
    /// </summary>
    /// <param name="collection">The module's own id of the collection.</param>
    /// <param name="ids">The records.</param>
    /// <param name="why">A coded reason, as of <see cref="IModuleCases.RevealAsync"/>.</param>
    /// <param name="cancellation">Ends it between two records.</param>
    /// <exception cref="UnauthorizedAccessException">Nobody is signed in, or they may not.</exception>
    Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> RevealAsync(string collection, IReadOnlyCollection<string> ids, string why, CancellationToken cancellation = default);

    /// <summary>Does a unit of work; when the task ends well, it is on the disk.</summary>
    /// <param name="work">Synchronous, without I/O, possibly run twice.</param>
    /// <param name="why">Kept in the history with the account.</param>
    /// <param name="cancellation">Cancels the waiting, not a unit that has begun.</param>
    Task<T> WriteAsync<T>(Func<IModuleWork, T> work, string why = "", CancellationToken cancellation = default);
}
