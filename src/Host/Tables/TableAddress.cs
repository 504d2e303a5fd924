using Microsoft.AspNetCore.Http.Extensions;

namespace StationKiosk.Host.Tables;

/// <summary>What a clerk has chosen of a table. All of it stands in the address, so that a link, a reload and "back" show the same.</summary>
internal sealed record TableAddress
{
    public const string Empty = "-";
    private const string Prefix = "f.";

    // An address may not grow without end; who is further in begins again.
    private const int LongestTrail = 20;

    public string View { get; init; } = "";

    public string Words { get; init; } = "";

    /// <summary>A field, with a minus before it when the greatest comes first; empty = newest first.</summary>
    public string Sort { get; init; } = "";

    public string After { get; init; } = "";

    /// <summary>How many rows the pages before had.</summary>
    public int Passed { get; init; }

    /// <summary>Where the pages before began, the last one last: what "previous" leads back through.</summary>
    public IReadOnlyList<string> Trail { get; init; } = [];

    /// <summary>By field, and by field with <c>.from</c> or <c>.to</c>.</summary>
    public IReadOnlyDictionary<string, string> Filters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public bool IsNarrowed => Words.Length > 0 || Filters.Count > 0;

    public string Filter(string name) => Filters.GetValueOrDefault(name, "");

    public TableAddress First() => this with { After = "", Passed = 0, Trail = [] };

    public TableAddress Next(string after, int rows) => this with { After = after, Passed = Passed + rows, Trail = [.. Trail.TakeLast(LongestTrail - 1), After] };

    /// <summary>The page before; null on the first, and when it is too far back to be known.</summary>
    public TableAddress? Previous() => Trail.Count > 0
        ? this with { After = Trail[^1], Passed = Math.Max(0, Passed - TableReader.PageRows), Trail = [.. Trail.SkipLast(1)] }
        : null;

    public TableAddress Without(string field) => First() with
    {
        Filters = Filters.Where(f => f.Key != field && !f.Key.StartsWith(field + ".", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal),
    };

    /// <summary>The part of an address from the question mark on.</summary>
    public string Query(params (string Name, string Value)[] more)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in Parts().Concat(more).Where(p => p.Item2.Length > 0))
        {
            query.Add(name, value);
        }

        return query.ToString();
    }

    public static TableAddress Of(IQueryCollection query) => new()
    {
        View = One(query, "view"),
        Words = One(query, "q").Trim(),
        Sort = One(query, "sort"),
        After = One(query, "after"),
        Trail = [.. query["back"].OfType<string>().Select(b => b == Empty ? "" : b).TakeLast(LongestTrail)],
        Passed = int.TryParse(One(query, "passed"), System.Globalization.CultureInfo.InvariantCulture, out var passed) && passed > 0 ? passed : 0,
        Filters = query.Where(p => p.Key.StartsWith(Prefix, StringComparison.Ordinal) && p.Value.ToString().Trim().Length > 0)
            .ToDictionary(p => p.Key[Prefix.Length..], p => p.Value[^1]!.Trim(), StringComparer.Ordinal),
    };

    private IEnumerable<(string, string)> Parts()
    {
        yield return ("view", View);
        yield return ("q", Words);
        foreach (var (name, value) in Filters)
        {
            yield return (Prefix + name, value);
        }

        yield return ("sort", Sort);
        yield return ("after", After);
        foreach (var back in Trail)
        {
            yield return ("back", back.Length > 0 ? back : Empty);
        }

        yield return ("passed", After.Length > 0 ? Passed.ToString(System.Globalization.CultureInfo.InvariantCulture) : "");
    }

    private static string One(IQueryCollection query, string name) => query[name] is [.., { } last] ? last : "";
}
