using StationKiosk.Records;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Plugins;

/// <summary>A module's own collections, by the module's own ids.</summary>
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

    /// <summary>A condition as filters of a query.</summary>
    /// <param name="collection">The module's own id of the collection.</param>
    /// <param name="where">A conjunction of comparisons of declared fields; <see langword="null"/> gives none.</param>
    /// <exception cref="NotSupportedException">The condition compares a field that is not filterable, or uses a form that no index can answer.</exception>
    IReadOnlyList<RecordFilter> Filters(string collection, Condition? where);

    /// <summary>Does a unit of work; when the task ends well, it is on the disk.</summary>
    /// <param name="work">Synchronous, without I/O, possibly run twice.</param>
    /// <param name="why">Kept in the history with the account.</param>
    /// <param name="cancellation">Cancels the waiting, not a unit that has begun.</param>
    Task<T> WriteAsync<T>(Func<IModuleWork, T> work, string why = "", CancellationToken cancellation = default);
}
