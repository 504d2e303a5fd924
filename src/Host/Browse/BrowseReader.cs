using StationKiosk.Host.Rules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Hours;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Rules;
using StationKiosk.Sdk.Screens;

namespace StationKiosk.Host.Browse;

/// <summary>Asks a module's store what a list screen shows. Everything goes through <see cref="BrowseScreen.Where"/>: what is over is nowhere.</summary>
internal sealed class BrowseReader(ModuleInstance module, BrowseScreen screen, StationNow now)
{
    private readonly DateOnly _today = now.Today;

    private readonly ModuleCollection _collection = module.Definition.Collections[screen.Collection];

    private const int MostByDistance = 500;

    public RecordPage Page(BrowseState state, int take) => Chosen(state) is { Nearest: true } && screen.Look?.Place is { } place
        ? Nearest(state, place, take)
        : module.Store.Find(Query(state) with { Sort = Sort(state), After = state.After.Length > 0 ? state.After : null, Take = take });

    /// <summary>The field that says where a record is; none when it has no such field.</summary>
    public string? PlaceField => screen.Look?.Place ?? _collection.Fields.FirstOrDefault(f => f.Value is PlaceField).Key;

    /// <summary>Where a record is, if the site knows the place.</summary>
    public NamedPlace? PlaceOf(Record record) => PlaceField is { } field && record.Body.Text(field) is { } name ? module.Info.Site.Places.GetValueOrDefault(name) : null;

    public CappedCount Count(BrowseState state) => module.Store.Count(Query(state), 1000);

    /// <summary>A record that may be shown now, or null when there is none or it is over.</summary>
    public Record? Visible(string id)
    {
        var record = module.Store.Get(module.Stored(screen.Collection), id);
        return record is not null && ConditionTruth.Of(screen.Where, record.Body.ToJson(), _today) == true ? record : null;
    }

    public IReadOnlyList<BrowseOption> Options(string filterId, BrowseState state)
    {
        var filter = screen.Filters[filterId];
        var open = state.With(filterId, null);
        if (filter.Bands.Count > 0)
        {
            return [.. InOrder(filter.Bands).Select(b => Option(b.Key, b.Value.Label, null, open.With(filterId, b.Key)))];
        }

        if (filter.Field is null || IsSwitch(filter))
        {
            return [Option("on", filter.Label, filter.Icon, open.With(filterId, "on"))];
        }

        var choices = filter.Options.Count > 0 ? filter.Options : _collection.Fields[filter.Field].Choices;
        var facets = module.Store.Facets(Query(open), [filter.Field]);
        var counts = facets.Counts.GetValueOrDefault(filter.Field, new Dictionary<string, long>(StringComparer.Ordinal));
        if (choices.Count > 0)
        {
            return [.. InOrder(choices).Select(c => new BrowseOption(c.Key, c.Value.Label, c.Value.Icon, counts.GetValueOrDefault(c.Key), facets.Sampled)).Where(o => o.Count > 0)];
        }

        return [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new BrowseOption(c.Key, LocalizedText.Same(c.Key), null, c.Value, facets.Sampled))];
    }

    /// <summary>What a chosen option is called.</summary>
    public LocalizedText Label(string filterId, string option)
    {
        var filter = screen.Filters[filterId];
        if (filter.Bands.TryGetValue(option, out var band))
        {
            return band.Label;
        }

        if (filter.Field is null || IsSwitch(filter))
        {
            return filter.Label;
        }

        var choices = filter.Options.Count > 0 ? filter.Options : _collection.Fields[filter.Field].Choices;
        return choices.TryGetValue(option, out var choice) ? choice.Label : LocalizedText.Same(option);
    }

    /// <summary>For an empty list: what to take away, and how many records that would give. The most promising comes first.</summary>
    public IReadOnlyList<Relaxation> Relaxations(BrowseState state)
    {
        var without = Promising(state, filter => filter.Length == 0 ? state.WithWords("") : state.With(filter, null));
        return without.Count > 0 ? without : [.. Promising(state, filter => Alone(state, filter)).Select(w => w with { IsAlone = true })];
    }

    /// <summary>How many records a nearness filter leaves out only because nobody knows where they are; 0 when none is chosen.</summary>
    public long WithoutPlace(BrowseState state)
    {
        foreach (var (id, filter) in screen.Filters)
        {
            if (filter is { WithinMinutes: not null, Field: { } field } && state.Chosen.ContainsKey(id))
            {
                var query = Query(state.With(id, null));
                var known = module.Info.Site.Places.Keys.Select(p => (FieldValue)p).ToList();
                return module.Store.Count(query with { Filters = [.. query.Filters, RecordFilter.Not(RecordFilter.AnyOf(field, known))] }, 10000).Value;
            }
        }

        return 0;
    }

    /// <summary>Whether a filter is on or off, with nothing to choose.</summary>
    public static bool IsSwitch(BrowseFilter filter) => filter.Bands.Count == 0 && (filter.Field is null || filter.WithinMinutes is not null || filter.OpenNow);

    private static BrowseState Alone(BrowseState state, string filter)
    {
        var empty = new BrowseState { Sort = state.Sort, IsMap = state.IsMap };
        return filter.Length == 0 ? empty.WithWords(state.Words) : empty.With(filter, state.Chosen[filter]);
    }

    private List<Relaxation> Promising(BrowseState state, Func<string, BrowseState> way) =>
        [.. (state.Words.Length > 0 ? state.Chosen.Keys.Append("") : state.Chosen.Keys)
            .Select(filter => (Filter: filter, State: way(filter)))
            .Select(w => (w.Filter, w.State, Count: Count(w.State)))
            .Where(w => w.Count.Value > 0)
            .OrderByDescending(w => w.Count.Value)
            .Select(w => new Relaxation(w.Filter, w.State, w.Count.Value, w.Count.Capped))];

    private BrowseOption Option(string id, LocalizedText label, string? icon, BrowseState state) =>
        Option(id, label, icon, Count(state));

    private static BrowseOption Option(string id, LocalizedText label, string? icon, CappedCount count) => new(id, label, icon, count.Value, count.Capped);

    private static IEnumerable<KeyValuePair<string, T>> InOrder<T>(IReadOnlyDictionary<string, T> items)
        where T : IOrdered => items.Select((item, i) => (item, i)).OrderBy(x => x.item.Value.Order ?? (x.i * 10)).Select(x => x.item);

    private BrowseSort? Chosen(BrowseState state) => state.Sort.Length > 0 ? screen.Sorts[state.Sort] : screen.Sorts.Values.FirstOrDefault();

    private RecordSort? Sort(BrowseState state) => Chosen(state) is { Field: { } field } sort ? new RecordSort(field, sort.Descending) : null;

    // The walk depends on where this station stands, which no record knows: what is near is few enough to be put in order here.
    private RecordPage Nearest(BrowseState state, string place, int take)
    {
        var found = module.Store.Find(Query(state) with { Take = MostByDistance }).Records;
        var from = int.TryParse(state.After, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var after) ? after : 0;
        var page = found.OrderBy(r => Minutes(r, place) ?? int.MaxValue).Skip(from).Take(take).ToList();
        var next = from + page.Count;
        return new RecordPage(page, next < found.Count ? next.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    private int? Minutes(Record record, string place) =>
        record.Body.Text(place) is { } name && module.Info.Site.Places.TryGetValue(name, out var at) ? module.Info.Site.WalkingMinutes(at.Latitude, at.Longitude) : null;

    private RecordQuery Query(BrowseState state)
    {
        var filters = ConditionFilters.Of(screen.Where, _collection, _today).ToList();
        foreach (var (id, option) in state.Chosen)
        {
            filters.AddRange(Chosen(screen.Filters[id], option));
        }

        return new RecordQuery
        {
            Collection = module.Stored(screen.Collection),
            Words = state.Words.Length > 0 ? state.Words : null,
            Filters = filters,
        };
    }

    private IEnumerable<RecordFilter> Chosen(BrowseFilter filter, string option)
    {
        if (filter.WithinMinutes is { } minutes)
        {
            var site = module.Info.Site;
            var near = site.Places.Values.Where(p => site.WalkingMinutes(p.Latitude, p.Longitude) <= minutes).Select(p => (FieldValue)p.Name);
            return [RecordFilter.AnyOf(filter.Field!, near)];
        }

        if (filter.OpenNow)
        {
            return [RecordFilter.AnyOf(filter.Field!, OpenNow(filter.Field!))];
        }

        if (filter.When is { } when)
        {
            return ConditionFilters.Of(when, _collection, _today);
        }

        if (filter.Bands.Count == 0)
        {
            return [RecordFilter.Equal(filter.Field!, ConditionFilters.Value(_collection, filter.Field!, option))];
        }

        return filter.Bands.TryGetValue(option, out var band) ? InBand(filter, band) : [];
    }

    // Hours are words to the store; there are few of them, and each is read once.
    private IEnumerable<FieldValue> OpenNow(string field) => module.Store
        .Facets(new RecordQuery { Collection = module.Stored(screen.Collection), Filters = [.. ConditionFilters.Of(screen.Where, _collection, _today)] }, [field])
        .Counts.GetValueOrDefault(field, new Dictionary<string, long>(StringComparer.Ordinal)).Keys
        .Where(hours => HoursText.Read(hours)?.At(now) == OpenMark.Open)
        .Select(hours => (FieldValue)hours);

    // Two ranges overlap when each begins before the other ends.
    private IEnumerable<RecordFilter> InBand(BrowseFilter filter, Band band)
    {
        var upper = filter.UpperField ?? filter.Field!;
        if (band.From is { } from)
        {
            yield return ConditionFilters.Of(new() { Field = upper, AtLeast = from }, _collection, _today)[0];
        }

        if (band.To is { } to)
        {
            yield return ConditionFilters.Of(new() { Field = filter.Field, AtMost = to }, _collection, _today)[0];
        }
    }
}
