namespace StationKiosk.Host.Kiosk.Pinyin;

/// <summary>Candidates in the order they were added, each text once, up to a limit.</summary>
internal sealed class CandidateList(TypedLetters letters, int most)
{
    private readonly List<Candidate> _all = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public IReadOnlyList<Candidate> All => _all;

    public void Add(string text, int length)
    {
        if (_all.Count < most && _seen.Add(text))
        {
            _all.Add(new Candidate(text, letters.Typed(length)));
        }
    }
}
