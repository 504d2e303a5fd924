using System.Globalization;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Rules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Screens;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Tables;

/// <summary>A console table as its address asks for it: the rows, how many there are, and what else can be asked.</summary>
internal sealed class TableReader(ModuleInstance module, string table, TableAddress address, DateOnly today, ITexts texts)
{
    public const int PageRows = 50;
    private const int MostOptions = 200;

    /// <summary>Whose records are seen.</summary>
    public required CaseScope Scope { get; init; }

    public TableScreen Screen { get; } = module.Definition.Tables[table];

    public ModuleCollection Collection => module.Definition.Collections[Screen.Collection];

    /// <summary>The view that is shown; empty when the table has none.</summary>
    public string View => Screen.Views.ContainsKey(address.View) ? address.View : Screen.Views.Keys.FirstOrDefault() ?? "";

    public IEnumerable<KeyValuePair<string, Field>> Columns => Screen.Columns.Where(Collection.Fields.ContainsKey).Select(c => KeyValuePair.Create(c, Collection.Fields[c]));

    public RecordQuery Query(int take = PageRows) => new()
    {
        Collection = module.Stored(Screen.Collection),
        Words = address.Words,
        Filters = [.. OfView(View), .. OfFields(""), .. Scope.Filters],
        Sort = Sort(),
        After = address.After.Length > 0 ? address.After : null,
        Take = take,
    };

    public RecordPage Page() => module.Store.Find(Query());

    public CappedCount Count(int cap = 1000) => module.Store.Count(Query() with { After = null, Sort = null }, cap);

    public IReadOnlyList<TableTab> Tabs() => [.. Screen.Views.Select(v => new TableTab(v.Key, texts.Show(v.Value.Label), CountOf(v.Key), v.Value.IsWork))];

    public CappedCount CountOf(string view) => module.Store.Count(new RecordQuery { Collection = module.Stored(Screen.Collection), Filters = [.. OfView(view), .. Scope.Filters] });

    /// <summary>The orders that the store keeps and that have a name: of a column, or of the list that residents see.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Sorts()
    {
        var sorts = new List<KeyValuePair<string, string>>();
        foreach (var field in Collection.Sorts.Select(s => s.Field).Distinct(StringComparer.Ordinal))
        {
            var listed = module.Definition.Screens.Values.Where(s => s.Collection == Screen.Collection).SelectMany(s => s.Sorts.Values).FirstOrDefault(s => s.Field == field);
            if (listed is not null)
            {
                sorts.Add(KeyValuePair.Create(listed.Descending ? "-" + field : field, texts.Show(listed.Label).Text));
            }
            else if (Collection.Fields.TryGetValue(field, out var shown))
            {
                sorts.Add(KeyValuePair.Create(field, texts.Show(shown.Label).Text));
            }
        }

        return sorts;
    }

    public IReadOnlyList<TableFilter> Filters()
    {
        var open = Filterable().Where(f => IsOpenText(f.Value)).Select(f => f.Key).ToList();
        var values = open.Count == 0 ? null : module.Store.Facets(new RecordQuery { Collection = module.Stored(Screen.Collection), Filters = [.. OfView(View), .. Scope.Filters] }, open);
        return [.. Filterable().Select(f => Filter(f.Key, f.Value, values))];
    }

    /// <summary>What is chosen, in words, to be taken off again one by one.</summary>
    public IEnumerable<(string Field, string Text)> Chosen()
    {
        foreach (var (id, field) in Filterable())
        {
            var label = texts.Show(field.Label).Text;
            var (one, from, to) = (address.Filter(id), address.Filter(id + ".from"), address.Filter(id + ".to"));
            if (one.Length > 0)
            {
                yield return (id, texts["tables.chosen", label, one == TableAddress.Empty ? texts["tables.filter.empty"].Text : Named(field, one)]);
            }
            else if (from.Length > 0 || to.Length > 0)
            {
                yield return (id, texts["tables.chosen", label, $"{from} – {to}"]);
            }
        }
    }

    private IEnumerable<KeyValuePair<string, Field>> Filterable() =>
        Screen.Filters.Where(id => Collection.Fields.TryGetValue(id, out var f) && f is { Filter: true, Personal: false }).Select(id => KeyValuePair.Create(id, Collection.Fields[id]));

    private IReadOnlyList<RecordFilter> OfView(string view) =>
        Screen.Views.TryGetValue(view, out var shown) ? ConditionFilters.Of(shown.Where, Collection, today) : [];

    private IEnumerable<RecordFilter> OfFields(string except)
    {
        foreach (var (id, field) in Filterable().Where(f => f.Key != except))
        {
            var one = address.Filter(id);
            if (one.Length > 0)
            {
                yield return one == TableAddress.Empty ? RecordFilter.Absent(id) : RecordFilter.Equal(id, ConditionFilters.Value(Collection, id, one));
            }

            var (from, to) = (End(field, address.Filter(id + ".from")), End(field, address.Filter(id + ".to")));
            if (from is not null || to is not null)
            {
                yield return RecordFilter.Range(id, from, to);
            }
        }
    }

    // An end that cannot be read leaves the range open: the address may be hand-made, the page shows what it took.
    private static FieldValue? End(Field field, string text) => field switch
    {
        DateField => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : (FieldValue?)null,
        { Storage: FieldType.Integer } => long.TryParse(text, CultureInfo.InvariantCulture, out var whole) ? whole : (FieldValue?)null,
        { Storage: FieldType.Real } => double.TryParse(text, CultureInfo.InvariantCulture, out var real) ? real : (FieldValue?)null,
        _ => null,
    };

    private RecordSort? Sort()
    {
        var isDescending = address.Sort.StartsWith('-');
        var field = isDescending ? address.Sort[1..] : address.Sort;
        return Collection.Sorts.Any(s => s.Field == field) ? new RecordSort(field, isDescending) : null;
    }

    private TableFilter Filter(string id, Field field, FacetCounts? values)
    {
        var label = texts.Show(field.Label).Text;
        if (field is DateField)
        {
            return new TableFilter(id, label, TableFilterKind.Days);
        }

        if (field is NumberField)
        {
            return new TableFilter(id, label, TableFilterKind.Numbers);
        }

        var options = IsOpenText(field)
            ? values!.Counts.GetValueOrDefault(id)?.OrderByDescending(v => v.Value).Take(MostOptions).Select(v => v.Key) ?? []
            : field is FlagField ? ["true", "false"] : field.Choices.Keys;
        return new TableFilter(id, label, TableFilterKind.Pick) { Options = [.. options.Select(o => KeyValuePair.Create(o, Named(field, o)))] };
    }

    private string Named(Field field, string value) => field switch
    {
        FlagField => texts[value == "true" ? "tables.yes" : "tables.no"],
        _ => field.Choices.TryGetValue(value, out var choice) ? texts.Show(choice.Label) : value,
    };

    private static bool IsOpenText(Field field) => field is { Storage: FieldType.Text, Choices.Count: 0 } and not DateField;
}
