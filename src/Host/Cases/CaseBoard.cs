using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Cases;

/// <summary>The cases of a kind side by side by their state, the most pressing first. States that were taken away keep a column while a case is in them.</summary>
internal sealed class CaseBoard(ModuleInstance module, string kind, CaseScope scope)
{
    public const int MostCards = 20;

    private readonly Dictionary<string, CaseDocument?> _documents = new(StringComparer.Ordinal);

    public IReadOnlyList<CaseColumn> Columns()
    {
        var states = module.Definition.Cases[kind].States;
        var columns = states.Select(s => Column(s.Key, s.Value.Label, s.Value.Closed)).ToList();
        var left = module.Store.Find(Query(RecordFilter.Equal("open", 1), RecordFilter.Not(RecordFilter.AnyOf("state", states.Keys.Select(s => (FieldValue)s))))).Records;
        columns.AddRange(left.GroupBy(r => r.Body.Text("state") ?? "", StringComparer.Ordinal).Select(g => Column(g.Key, Document(g.First())?.Case.States.GetValueOrDefault(g.Key)?.Label ?? LocalizedText.Same(g.Key), false)));
        return columns;
    }

    /// <summary>The steps that a case can take from where it is.</summary>
    public IEnumerable<KeyValuePair<string, CaseTransition>> Ways(Record record) =>
        (Document(record)?.Case.Transitions ?? []).Where(t => t.Value.From.Contains(record.Body.Text("state") ?? "", StringComparer.Ordinal));

    private CaseColumn Column(string state, LocalizedText label, bool isClosed)
    {
        var query = Query(RecordFilter.Equal("state", state));
        return new CaseColumn(state, label, isClosed, module.Store.Count(query with { Sort = null }, 1000), isClosed ? [] : module.Store.Find(query).Records);
    }

    // Cases of one version in one state share what they go by.
    private CaseDocument? Document(Record record)
    {
        var key = $"{record.Definition}/{record.Body.Text("goesBy")}/{record.Body.Text("state")}";
        return _documents.TryGetValue(key, out var known) ? known : _documents[key] = CaseDocument.Of(module.Store, record, module);
    }

    private RecordQuery Query(params RecordFilter[] filters) => new()
    {
        Collection = CaseTable.Name,
        Filters = [RecordFilter.Equal("module", module.Info.Id), RecordFilter.Equal("kind", kind), .. scope.Filters, .. filters],
        Sort = new RecordSort("due"),
        Take = MostCards,
    };
}
