using System.Globalization;
using StationKiosk.Sdk.Screens;

namespace StationKiosk.Host.Browse;

/// <summary>
/// What a person has chosen on a list, as it stands in the address: going back is the browser's business, and nothing of a person is in it.
/// </summary>
internal sealed record BrowseState
{
    private const int LongestTrail = 30;

    public string Words { get; init; } = "";

    /// <summary>The chosen option by filter; a filter that is on or off has "on".</summary>
    public IReadOnlyDictionary<string, string> Chosen { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string Sort { get; init; } = "";

    /// <summary>Whether the list is looked at as a map.</summary>
    public bool IsMap { get; init; }

    /// <summary>Where this page begins; empty for the first.</summary>
    public string After { get; init; } = "";

    /// <summary>Where the pages before this one began, the nearest last: a cursor knows only the way on.</summary>
    public IReadOnlyList<string> Trail { get; init; } = [];

    public int Page { get; init; } = 1;

    public bool IsNarrowed => Words.Length > 0 || Chosen.Count > 0;

    /// <summary>The page before this one; null on the first and where the trail is lost.</summary>
    public BrowseState? Previous => Trail.Count > 0
        ? this with { After = Trail[^1], Trail = [.. Trail.SkipLast(1)], Page = Page - 1 }
        : Page == 2 ? First : null;

    public BrowseState First => this with { After = "", Trail = [], Page = 1 };

    /// <summary>Reads an address; what the screen does not have is left out, so an old link still works.</summary>
    public static BrowseState Read(IQueryCollection query, BrowseScreen screen)
    {
        var words = query["q"].ToString().Trim();
        return new BrowseState
        {
            Words = words.Length > 40 ? words[..40] : words,
            Chosen = screen.Filters
                .Select(f => (f.Key, f.Value, Option: query["f-" + f.Key].LastOrDefault() ?? ""))
                .Where(f => f.Option.Length > 0 && (f.Value.Bands.Count == 0 || f.Value.Bands.ContainsKey(f.Option)))
                .ToDictionary(f => f.Key, f => f.Option, StringComparer.Ordinal),
            Sort = screen.Sorts.ContainsKey(query["sort"].ToString()) ? query["sort"].ToString() : "",
            IsMap = screen.Map && query["map"] == "1",
            After = query["after"].ToString(),
            Trail = [.. query["t"].OfType<string>().TakeLast(LongestTrail)],
            Page = int.TryParse(query["page"], CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 9999) : 1,
        };
    }

    public BrowseState Next(string cursor) => this with
    {
        After = cursor,
        Trail = After.Length == 0 ? [] : [.. Trail.Append(After).TakeLast(LongestTrail)],
        Page = Page + 1,
    };

    public BrowseState With(string filter, string? option)
    {
        var chosen = new Dictionary<string, string>(Chosen, StringComparer.Ordinal);
        chosen.Remove(filter);
        if (option is not null)
        {
            chosen[filter] = option;
        }

        return First with { Chosen = chosen };
    }

    public BrowseState WithWords(string words) => First with { Words = words };

    /// <summary>The same selection from its beginning, as a map or as a list.</summary>
    public BrowseState AsMap(bool isMap) => First with { IsMap = isMap };

    public BrowseState WithSort(string sort) => First with { Sort = sort };

    /// <summary>The state as a query string, with its question mark when there is anything to say.</summary>
    public string ToQuery()
    {
        var pairs = new List<KeyValuePair<string, string?>>();
        if (Words.Length > 0)
        {
            pairs.Add(new("q", Words));
        }

        pairs.AddRange(Chosen.Select(c => new KeyValuePair<string, string?>("f-" + c.Key, c.Value)));
        if (Sort.Length > 0)
        {
            pairs.Add(new("sort", Sort));
        }

        if (IsMap)
        {
            pairs.Add(new("map", "1"));
        }

        if (After.Length > 0)
        {
            pairs.Add(new("after", After));
            pairs.AddRange(Trail.Select(t => new KeyValuePair<string, string?>("t", t)));
            pairs.Add(new("page", Page.ToString(CultureInfo.InvariantCulture)));
        }

        return QueryString.Create(pairs).ToString();
    }
}
