using System.Globalization;
using StationKiosk.Records.Text;

namespace StationKiosk.Records.Sqlite;

/// <summary>Counts the values of several fields in one pass over the hits.</summary>
internal sealed class FacetWalk(ReadView view, RecordQuery query)
{
    private readonly CollectionSchema collection = view.Schema.Get(query.Collection);

    public FacetCounts Count(IReadOnlyList<string> names, int sample)
    {
        var fields = names.Select(collection.Field).ToList();
        var counts = fields.ConvertAll(_ => new Dictionary<object, long>());
        var plan = new QueryCompiler(view.Connection, collection, query with { Sort = null }).Compile(SearchWords.Parse(query.Words), preferColumns: false);
        var hits = plan.Hits($"{plan.Seq} seq", $"{plan.Seq} desc", plan.Value(sample + 1L));
        var columns = string.Concat(fields.Select(f => $", x.{f.Column}"));
        var seen = 0;
        view.Connection.Each($"select 0{columns} from ({hits}) k cross join {collection.Projection} x on x.seq = k.seq", row =>
        {
            if (++seen > sample)
            {
                return;
            }

            for (var i = 0; i < fields.Count; i++)
            {
                if (!row.IsDBNull(i + 1))
                {
                    Add(counts[i], fields[i], row.GetValue(i + 1));
                }
            }
        }, plan.Values);
        var named = fields.Select((f, i) => (f.Name, Counts: Named(f, counts[i])));
        return new FacetCounts(named.ToDictionary(f => f.Name, f => (IReadOnlyDictionary<string, long>)f.Counts, StringComparer.Ordinal), seen > sample);
    }

    private static void Add(Dictionary<object, long> counts, FieldSchema field, object value)
    {
        if (!field.Definition.Many)
        {
            counts[value] = counts.GetValueOrDefault(value) + 1;
            return;
        }

        foreach (var code in ((string)value).Split(' '))
        {
            counts[code] = counts.GetValueOrDefault(code) + 1;
        }
    }

    private Dictionary<string, long> Named(FieldSchema field, Dictionary<object, long> counts) => counts.ToDictionary(
        c => field.Definition.Many ? ValueOf((string)c.Key) : Convert.ToString(c.Key, CultureInfo.InvariantCulture)!,
        c => c.Value,
        StringComparer.Ordinal);

    private string ValueOf(string code) =>
        (string)view.Connection.Scalar("select value from dict where code = $0", long.Parse(code, CultureInfo.InvariantCulture))!;
}
