using System.Collections.Immutable;

namespace StationKiosk.Host.Kiosk.Pinyin;

/// <summary>
/// Words that this host's own data adds to the dictionary, such as posting titles and employers, by the source that
/// gave them. Readers see an immutable set; replacing one source's words swaps it.
/// </summary>
internal sealed class OwnWords(ChineseReadings readings)
{
    /// <summary>As likely as the vocabulary that ships with the host.</summary>
    public const int Cost = 8500;

    private const int ShortestWord = 2;
    private const int LongestWord = 12;
    private const int MostWords = 20_000;

    private readonly Lock _gate = new();
    private ImmutableDictionary<string, ImmutableArray<string>> _sources = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    public OwnWordSet Current { get; private set; } = OwnWordSet.Empty;

    /// <summary>Takes the Chinese runs of these texts in place of what the source gave before.</summary>
    public void Replace(string source, IEnumerable<string> texts)
    {
        var words = texts.SelectMany(ChineseReadings.Runs).Where(run => run.Length is >= ShortestWord and <= LongestWord)
            .Distinct(StringComparer.Ordinal).Take(MostWords).ToImmutableArray();
        lock (_gate)
        {
            _sources = _sources.SetItem(source, words);
            Current = new OwnWordSet(_sources.Values.SelectMany(part => part).Distinct(StringComparer.Ordinal).Take(MostWords), readings);
        }
    }
}
