using Microsoft.Extensions.Primitives;
using StationKiosk.Sdk.Screens;

namespace StationKiosk.Host.Browse;

/// <summary>
/// What a person has chosen on a list, as it stands in the address: going back is the browser's business, and nothing of a person is in it.
/// </summary>
internal sealed record BrowseState
{
    public string Words { get; init; } = "";

    /// <summary>The chosen option by filter; a filter that is on or off has "on".</summary>
    public IReadOnlyDictionary<string, string> Chosen { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string Sort { get; init; } = "";

    /// <summary>Where this page begins; empty for the first.</summary>
    public string After { get; init; } = "";

    public int Page { get; init; } = 1;

    public bool IsNarrowed => Words.Length > 0 || Chosen.Count > 0;

    /// <summary>Reads an address; what the screen does not have is left out, so an old link still works.</summary>
    public static BrowseState Read(IQueryCollection query, BrowseScreen screen)
    {
        var words = query["q"].ToString().Trim();
        return new BrowseState
        {
            Words = words.Length > 40 ? words[..40] : words,
            Chosen = screen.Filters.Keys
                .Where(id => !StringValues.IsNullOrEmpty(query["f-" + id]))
                .ToDictionary(id => id, id => query["f-" + id][^1]!, StringComparer.Ordinal),
            Sort = screen.Sorts.ContainsKey(query["sort"].ToString()) ? query["sort"].ToString() : "",
            After = query["after"].ToString(),
            Page = int.TryParse(query["page"], System.Globalization.CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 9999) : 1,
        };
    }

    public BrowseState With(string filter, string? option)
    {
        var chosen = new Dictionary<string, string>(Chosen, StringComparer.Ordinal);
        chosen.Remove(filter);
        if (option is not null)
        {
            chosen[filter] = option;
        }

        return this with { Chosen = chosen, After = "", Page = 1 };
    }

    public BrowseState WithWords(string words) => this with { Words = words, After = "", Page = 1 };

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

        if (After.Length > 0)
        {
            pairs.Add(new("after", After));
            pairs.Add(new("page", Page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return QueryString.Create(pairs).ToString();
    }
}
