using System.Globalization;

namespace StationKiosk.Records.Sqlite;

/// <summary>A query as SQL: where the hits come from, in what they must agree, and the values for it.</summary>
internal sealed class QueryPlan(CollectionSchema collection)
{
    private readonly List<object?> values = [];
    private readonly List<string> predicates = [];

    /// <summary>The table that is walked, with its alias.</summary>
    public string Source { get; set; } = $"{collection.Projection} x";

    /// <summary>The walked table's column with the place in the order of arrival.</summary>
    public string Seq { get; set; } = "x.seq";

    /// <summary>A predicate needs the projection beside another table.</summary>
    public bool NeedsProjection { get; set; }

    public object?[] Values => [.. values];

    public bool IsTextWalk => Seq == "t.rowid";

    public string Value(object? value)
    {
        values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${values.Count - 1}");
    }

    public void Where(string predicate) => predicates.Add(predicate);

    /// <summary>CROSS JOIN pins the walked table as the outer loop.</summary>
    public string Hits(string columns, string? order, string? limit, string? more = null)
    {
        var join = NeedsProjection && Seq != "x.seq" ? $" cross join {collection.Projection} x on x.seq = {Seq}" : "";
        var all = more is null ? predicates : [.. predicates, more];
        var where = all.Count == 0 ? "" : " where " + string.Join(" and ", all);
        return $"select {columns} from {Source}{join}{where}{(order is null ? "" : " order by " + order)}{(limit is null ? "" : " limit " + limit)}";
    }
}
