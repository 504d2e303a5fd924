using StationKiosk.Records.Text;

namespace StationKiosk.Records.Sqlite;

/// <summary>
/// Fills one page. Usually one statement; more when words of three or more characters must be looked up in the bodies,
/// and when a sorted list passes from records with a value to those without.
/// </summary>
internal sealed class PageWalk(ReadView view, CollectionSchema collection, RecordQuery query, Func<string, string?>? initials)
{
    private const int MostSorted = 20_000;
    private const int MostChecked = 4_000;

    private readonly SearchWords words = SearchWords.Parse(query.Words);
    private readonly List<Record> found = [];
    private readonly int take = Math.Clamp(query.Take, 1, 1000);
    private PageCursor? at = PageCursor.Parse(query.After);
    private PageCursor? lastTaken;
    private bool sampled;

    public RecordPage Run(bool insideUnit)
    {
        var checkedBodies = 0;
        var ask = take + 1;
        while (true)
        {
            var rows = NextRows(insideUnit, ask);
            if (!Keep(rows))
            {
                return new RecordPage(found, lastTaken!.ToString(), sampled);
            }

            checkedBodies += rows.Count;
            if (rows.Count < ask)
            {
                return new RecordPage(found, null, sampled);
            }

            if (checkedBodies >= MostChecked)
            {
                return new RecordPage(found, at!.ToString(), sampled);
            }

            ask = Math.Min(ask * 2, 400);
        }
    }

    /// <summary>False when the page is full and there is more.</summary>
    private bool Keep(List<(Record Record, object? Sorted)> rows)
    {
        foreach (var (record, sorted) in rows)
        {
            if (!words.NeedsCheck || Holds(record))
            {
                if (found.Count == take)
                {
                    return false;
                }

                found.Add(record);
                lastTaken = new PageCursor(record.Seq, sorted);
            }

            at = new PageCursor(record.Seq, sorted);
        }

        return true;
    }

    private bool Holds(Record record) => words.Holds(
        Projector.Texts(collection, record.Body, d => d.Search),
        Projector.Texts(collection, record.Body, d => d.Initials),
        initials);

    private List<(Record Record, object? Sorted)> NextRows(bool insideUnit, int ask)
    {
        var plan = new QueryCompiler(view.Connection, collection, query).Compile(words, insideUnit);
        if (query.Sort is not { } sort)
        {
            var more = at is null ? null : $"{plan.Seq} < {plan.Value(at.Seq)}";
            var hits = plan.Hits($"{plan.Seq} seq, null v", $"{plan.Seq} desc", plan.Value(ask), more);
            return view.Load(collection, hits, "k.seq desc", plan.Values);
        }

        var field = collection.Field(sort.Field);
        if (!collection.Sorts.Any(s => s.Field == sort.Field))
        {
            throw new ArgumentException($"The collection {collection.Name} declares no order by '{sort.Field}'.", sort.Field);
        }

        return plan.IsTextWalk ? SortHits(plan, field, sort, ask) : WalkSorted(insideUnit, plan, field, sort, ask);
    }

    private List<(Record Record, object? Sorted)> SortHits(QueryPlan plan, FieldSchema field, RecordSort sort, int ask)
    {
        var hits = plan.Hits("t.rowid seq", "t.rowid desc", plan.Value(MostSorted + 1L));
        sampled |= (long)view.Connection.Scalar($"select count(*) from ({hits})", plan.Values)! > MostSorted;
        var direction = sort.Descending ? "desc" : "asc";
        var after = at is null ? "" : " where " + After(plan, $"x.{field.Column}", "k.seq", sort);
        var sorted = $"select k.seq seq, x.{field.Column} v from ({hits}) k cross join {collection.Projection} x on x.seq = k.seq{after} order by (v is null), v {direction}, k.seq {direction} limit {plan.Value(ask)}";
        return view.Load(collection, sorted, $"(k.v is null), k.v {direction}, k.seq {direction}", plan.Values);
    }

    private List<(Record Record, object? Sorted)> WalkSorted(bool insideUnit, QueryPlan plan, FieldSchema field, RecordSort sort, int ask)
    {
        var rows = at is null || at.Value is not null ? WalkPhase(plan, field, sort, ask, withValue: true) : [];
        if (rows.Count < ask)
        {
            var rest = new QueryCompiler(view.Connection, collection, query).Compile(words, insideUnit);
            rows.AddRange(WalkPhase(rest, field, sort, ask - rows.Count, withValue: false));
        }

        return rows;
    }

    private List<(Record Record, object? Sorted)> WalkPhase(QueryPlan plan, FieldSchema field, RecordSort sort, int ask, bool withValue)
    {
        plan.NeedsProjection = true;
        if (plan.Source == $"{collection.Projection} x")
        {
            plan.Source = $"{collection.Projection} x indexed by {SortIndex(field)}";
        }

        var column = $"x.{field.Column}";
        var direction = sort.Descending ? "desc" : "asc";
        var comparison = sort.Descending ? "<" : ">";
        plan.Where(withValue ? $"{column} is not null" : $"{column} is null");
        if (withValue && at is not null)
        {
            plan.Where($"({column}, {plan.Seq}) {comparison} ({plan.Value(at.Value)}, {plan.Value(at.Seq)})");
        }
        else if (!withValue && at is { Value: null })
        {
            plan.Where($"{plan.Seq} {comparison} {plan.Value(at.Seq)}");
        }

        var hits = plan.Hits($"{plan.Seq} seq, {column} v", $"{column} {direction}, {plan.Seq} {direction}", plan.Value(ask));
        return view.Load(collection, hits, $"k.v {direction}, k.seq {direction}", plan.Values);
    }

    private string SortIndex(FieldSchema field)
    {
        var within = collection.Sorts.FirstOrDefault(s => s.Field == field.Name && s.Within is { } w
            && query.Filters.Any(f => f.Field == w && f is { Kind: FilterKind.AnyOf, Negated: false, Values.Count: 1 }));
        return collection.SortIndex(field, within is null ? null : collection.Field(within.Within!));
    }

    private string After(QueryPlan plan, string column, string seq, RecordSort sort)
    {
        var comparison = sort.Descending ? "<" : ">";
        var place = plan.Value(at!.Seq);
        if (at.Value is null)
        {
            return $"({column} is null and {seq} {comparison} {place})";
        }

        var value = plan.Value(at.Value);
        return $"({column} {comparison} {value} or ({column} = {value} and {seq} {comparison} {place}) or {column} is null)";
    }
}
