using PolicyPackages.Definition;
using StationKiosk.Records;

namespace PolicyPackages.Work;

/// <summary>The rows of a person on the list of a policy, found by the person's mark: the list knows nobody's number.</summary>
internal static class RosterRows
{
    /// <param name="find">A module's records, in a unit of work or outside of one.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="person">The mark; empty finds nothing.</param>
    public static IReadOnlyList<Record> Of(Func<RecordQuery, RecordPage> find, string policy, string person) => person.Length == 0 ? [] : find(new RecordQuery
    {
        Collection = Collections.Roster,
        Filters = [RecordFilter.Equal("person", person), RecordFilter.Equal("policy", policy)],
        Take = 50,
    }).Records;
}
