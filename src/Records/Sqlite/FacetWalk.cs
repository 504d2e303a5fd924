using System.Globalization;
using Microsoft.Data.Sqlite;
using StationKiosk.Records.Text;

namespace StationKiosk.Records.Sqlite;

/// <summary>Counts the values of several fields over the same hits. The engine groups, so that only distinct values cross over.</summary>
internal sealed class FacetWalk(ReadView view, RecordQuery query)
{
    private readonly CollectionSchema collection = view.Schema.Get(query.Collection);
    private readonly Dictionary<string, string> valueOf = new(StringComparer.Ordinal);

    public FacetCounts Count(IReadOnlyList<string> names, int sample)
    {
        var fields = names.Select(collection.Field).ToList();
        var counts = fields.ToDictionary(f => f.Name, _ => new Dictionary<string, long>(StringComparer.Ordinal), StringComparer.Ordinal);
        var plan = new QueryCompiler(view.Connection, collection, query with { Sort = null }).Compile(SearchWords.Parse(query.Words), preferColumns: false);
        var hits = plan.Hits($"{plan.Seq} seq", $"{plan.Seq} desc", plan.Value((long)sample));
        if (fields.Count > 0)
        {
            var groups = fields.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"select {i}, f{i}, count(*) from h where f{i} is not null group by f{i}"));
            var columns = string.Join(", ", fields.Select((f, i) => $"x.{f.Column} f{i}"));
            view.Connection.Each(
                $"with h as materialized (select {columns} from ({hits}) k cross join {collection.Projection} x on x.seq = k.seq) {string.Join(" union all ", groups)}",
                row => Add(counts, fields[row.GetInt32(0)], row),
                plan.Values);
        }

        var more = plan.Hits("1", null, plan.Value(sample + 1L));
        var seen = (long)view.Connection.Scalar($"select count(*) from ({more})", plan.Values)!;
        return new FacetCounts(counts.ToDictionary(c => c.Key, c => (IReadOnlyDictionary<string, long>)c.Value, StringComparer.Ordinal), seen > sample);
    }

    private void Add(Dictionary<string, Dictionary<string, long>> counts, FieldSchema field, SqliteDataReader row)
    {
        var values = counts[field.Name];
        var count = row.GetInt64(2);
        if (!field.Definition.Many)
        {
            values[Convert.ToString(row.GetValue(1), CultureInfo.InvariantCulture)!] = count;
            return;
        }

        foreach (var code in row.GetString(1).Split(' '))
        {
            var value = ValueOf(code);
            values[value] = values.GetValueOrDefault(value) + count;
        }
    }

    private string ValueOf(string code)
    {
        if (!valueOf.TryGetValue(code, out var value))
        {
            value = (string)view.Connection.Scalar("select value from dict where code = $0", long.Parse(code, CultureInfo.InvariantCulture))!;
            valueOf.Add(code, value);
        }

        return value;
    }
}
