namespace StationKiosk.Host.Kiosk.Pinyin;

/// <summary>Tells after how many letters the rest still reads as syllables, the last of which may be half typed.</summary>
internal sealed class SyllableRest
{
    private const int LongestSyllable = 6;
    private readonly HashSet<string> _syllables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);

    public SyllableRest(PinyinLexicon lexicon)
    {
        foreach (var syllable in lexicon.Syllables)
        {
            _syllables.Add(syllable);
            for (var length = 1; length <= syllable.Length; length++)
            {
                _beginnings.Add(syllable[..length]);
            }
        }
    }

    /// <summary>For each number of letters, whether the letters after it are readable; nothing left is readable.</summary>
    public bool[] Readable(TypedLetters letters)
    {
        var text = letters.Text.AsSpan();
        var readable = new bool[letters.Length + 1];
        var syllables = _syllables.GetAlternateLookup<ReadOnlySpan<char>>();
        var beginnings = _beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        readable[^1] = true;
        for (var start = letters.Length - 1; start >= 0; start--)
        {
            readable[start] = beginnings.Contains(text[start..]);
            for (var length = 1; length <= LongestSyllable && start + length <= letters.Length && !readable[start]; length++)
            {
                readable[start] = readable[start + length] && syllables.Contains(text.Slice(start, length));
            }
        }

        return readable;
    }
}
