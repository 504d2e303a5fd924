using System.Text.Json.Nodes;
using PolicyPackages.Packages;
using PolicyPackages.Settings;
using StationKiosk.Sdk.Texts;

namespace PolicyPackages.Screening;

/// <summary>Whom a change would touch: every test person and every recent answer without a name, asked before and after.</summary>
internal sealed class Impact
{
    private const int MostExamples = 12;

    private readonly PolicyBook _before;
    private readonly PolicyBook _after;
    private readonly DateOnly _day;

    /// <param name="before">The policies as they are served.</param>
    /// <param name="after">The policies as they would be.</param>
    /// <param name="answers">Recent answers without names: for whom, and the facts.</param>
    /// <param name="day">The day for which both are asked.</param>
    /// <param name="texts">The language of the test people's names.</param>
    public Impact(PolicyBook before, PolicyBook after, IReadOnlyList<(Audience Audience, JsonObject Facts)> answers, DateOnly day, ITexts texts)
    {
        (_before, _after, _day) = (before, after, day);
        People = [.. after.Settings.People.SelectMany(p => Of(texts.Show(p.Value.Title).Text, p.Value.Audience, Facts(after, p.Value), p.Value.Expects))];
        var changed = answers.Select(a => Of("", a.Audience, a.Facts, []).ToList()).Where(l => l.Count > 0).ToList();
        (Asked, Touched) = (answers.Count, changed.Count);
        Directions = [.. changed.SelectMany(l => l).GroupBy(l => (l.Policy.Id, l.Before, l.After)).Select(g => (g.First(), g.Count())).OrderByDescending(g => g.Item2)];
        Examples = [.. changed.Take(MostExamples).Select(l => l[0])];
    }

    /// <summary>Results of test people that change, or are not what is expected of them.</summary>
    public IReadOnlyList<ImpactLine> People { get; }

    /// <summary>How many answers were asked again.</summary>
    public int Asked { get; }

    /// <summary>For how many of them a result changes.</summary>
    public int Touched { get; }

    /// <summary>The changes with how many answers each touches, the most frequent first.</summary>
    public IReadOnlyList<(ImpactLine Line, int Count)> Directions { get; }

    /// <summary>Some of the answers, one change of each.</summary>
    public IReadOnlyList<ImpactLine> Examples { get; }

    public bool IsNothing => People.Count == 0 && Touched == 0;

    /// <summary>A test person's answers as the questions keep them.</summary>
    public static JsonObject Facts(PolicyBook book, PinnedPerson person) => new(person.Answers
        .Where(a => book.Facts.ContainsKey(a.Key))
        .Select(a => KeyValuePair.Create(a.Key, book.Facts[a.Key].Read([a.Value]).Value?.DeepClone())));

    private IEnumerable<ImpactLine> Of(string who, Audience audience, JsonObject facts, OrderedDictionary<string, string> expects)
    {
        var (before, after) = (Results(_before, audience, facts), Results(_after, audience, facts));
        foreach (var id in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            Answer? was = before.TryGetValue(id, out var b) ? b : null;
            Answer? now = after.TryGetValue(id, out var a) ? a : null;
            bool? expected = expects.TryGetValue(id, out var wanted) ? string.Equals(wanted, now?.ToString(), StringComparison.OrdinalIgnoreCase) : null;
            if (was != now || expected == false)
            {
                yield return new ImpactLine(who, (_after.Find(id) ?? _before.Find(id))!, was, now, expected);
            }
        }
    }

    private Dictionary<string, Answer> Results(PolicyBook book, Audience audience, JsonObject facts) =>
        new Screener(book).All(audience, facts, new HashSet<string>(StringComparer.Ordinal), _day).ToDictionary(v => v.Package.Id, v => v.Answer, StringComparer.Ordinal);
}
