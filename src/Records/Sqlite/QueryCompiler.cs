using System.Globalization;
using StationKiosk.Records.Text;

namespace StationKiosk.Records.Sqlite;

/// <summary>
/// Chooses how a query is walked. The text index streams hits newest first and takes words, tags and facets at once;
/// without words an index on one equal field, then on a narrow range, then the order of arrival. The choice is ours and
/// pinned, so that it does not depend on statistics the engine may not have.
/// </summary>
internal sealed class QueryCompiler(StoreConnection connection, CollectionSchema collection, RecordQuery query)
{
    private const int NarrowRange = 1000;

    private readonly QueryPlan plan = new(collection);

    /// <param name="words">The query's words.</param>
    /// <param name="preferColumns">Inside a unit of work the text index would first have to write out the unit's own words.</param>
    public QueryPlan Compile(SearchWords words, bool preferColumns)
    {
        if (query.Words is { } && words.Parts.Count > 0 && !collection.HasText)
        {
            plan.Where("0");
            return plan;
        }

        var matches = new List<string>(words.Parts);
        var columns = new List<RecordFilter>();
        Split(matches, columns, preferColumns);
        if (matches.Count > 0)
        {
            plan.Source = $"{collection.Text} t";
            plan.Seq = "t.rowid";
            plan.Where($"{collection.Text} match {plan.Value(string.Join(" AND ", matches))}");
        }
        else
        {
            PickIndex(columns);
        }

        foreach (var filter in columns)
        {
            plan.NeedsProjection = true;
            plan.Where(Predicate(filter));
        }

        Visibility();
        return plan;
    }

    private void Split(List<string> matches, List<RecordFilter> columns, bool preferColumns)
    {
        var either = new List<RecordFilter>();
        foreach (var filter in query.Filters)
        {
            var field = collection.Field(filter.Field);
            var asWord = field.HasTokens && filter is { Kind: FilterKind.AnyOf, Negated: false };
            if (asWord && field.Definition.Many)
            {
                matches.Add(AsWords(field, filter));
            }
            else
            {
                (asWord ? either : columns).Add(filter);
            }
        }

        var indexed = either.Exists(f => collection.Field(f.Field).Definition.Filter && f.Values.Count == 1);
        var useWords = matches.Count > 0 || (!preferColumns && query.Sort is null && (either.Count > 1 || !indexed));
        foreach (var filter in either)
        {
            if (useWords)
            {
                matches.Add(AsWords(collection.Field(filter.Field), filter));
            }
            else
            {
                columns.Add(filter);
            }
        }
    }

    private string AsWords(FieldSchema field, RecordFilter filter)
    {
        var tokens = filter.Values
            .Select(v => FacetCodes.Find(connection, collection, field, v.ToString()))
            .OfType<long>()
            .Select(code => $"\"{Tokens.Facet(field.Number, code)}\"")
            .ToList();

        // A value nobody ever stored has no code; a word that no record has stands for it.
        return tokens.Count == 0 ? $"\"{Tokens.Facet(field.Number, 0)}\"" : $"({string.Join(" OR ", tokens)})";
    }

    private void PickIndex(List<RecordFilter> columns)
    {
        if (query.Batch is not null)
        {
            plan.Source = $"{collection.Bodies} b";
            plan.Seq = "b.seq";
            return;
        }

        var indexed = columns.Where(f => !f.Negated && collection.Field(f.Field).Definition is { Filter: true, Many: false }).ToList();
        var pick = indexed.Find(f => f.Kind == FilterKind.AnyOf && f.Values.Count == 1)
            ?? indexed.Find(f => f.Kind is FilterKind.Range or FilterKind.AnyOf && IsNarrow(f));
        if (pick is not null && (query.Sort is null || IsNarrow(pick)))
        {
            plan.Source = $"{collection.Projection} x indexed by {collection.FilterIndex(collection.Field(pick.Field))}";
        }
    }

    private bool IsNarrow(RecordFilter filter)
    {
        var probe = new QueryPlan(collection) { Source = $"{collection.Projection} x indexed by {collection.FilterIndex(collection.Field(filter.Field))}" };
        probe.Where(new FieldPredicate(connection, collection, probe).Of(filter));
        var hits = connection.Scalar($"select count(*) from ({probe.Hits("1", null, probe.Value(NarrowRange + 1))})", probe.Values);
        return (long)hits! <= NarrowRange;
    }

    private string Predicate(RecordFilter filter) => new FieldPredicate(connection, collection, plan).Of(filter);

    private void Visibility()
    {
        if (query.Batch is { } batch)
        {
            if (plan.Seq == "b.seq")
            {
                plan.Where($"b.batch = {plan.Value(batch)}");
            }
            else
            {
                plan.Where($"exists (select 1 from {collection.Bodies} o where o.seq = {plan.Seq} and o.batch = {plan.Value(batch)})");
            }
        }
        else if (!query.IncludeHidden)
        {
            var ranges = connection.Read("select lo, hi from hidden where cno = $0", r => (Low: r.GetInt64(0), High: r.GetInt64(1)), collection.Number);
            foreach (var (low, high) in ranges)
            {
                plan.Where(string.Create(CultureInfo.InvariantCulture, $"{plan.Seq} not between {plan.Value(low)} and {plan.Value(high)}"));
            }
        }
    }
}
