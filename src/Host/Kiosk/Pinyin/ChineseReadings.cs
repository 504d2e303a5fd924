using System.Text;

namespace StationKiosk.Host.Kiosk.Pinyin;

/// <summary>
/// How Chinese text is read aloud: it is cut into the likeliest words, and each word brings its own reading, so that
/// 行 is h in 银行 and x in 行政. Immutable once built and safe from any thread.
/// </summary>
internal sealed class ChineseReadings
{
    private const int LongestWord = 8;
    private const int LongestRun = 128;
    private const int UnknownCost = 25_000;

    private readonly PinyinLexicon? _lexicon;
    private readonly int[] _slots = [];
    private readonly int _mask;

    public ChineseReadings(PinyinLexicon lexicon)
    {
        _lexicon = lexicon;
        _slots = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(lexicon.WordCount * 4 / 3))];
        _mask = _slots.Length - 1;
        for (var word = 0; word < lexicon.WordCount; word++)
        {
            Insert(lexicon, word);
        }
    }

    private ChineseReadings()
    {
    }

    /// <summary>Knows no word.</summary>
    public static ChineseReadings None { get; } = new();

    /// <summary>The pieces of a text that are Chinese characters throughout.</summary>
    public static IEnumerable<string> Runs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && IsChinese(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                yield return text[start..end];
            }

            start = end + 1;
        }
    }

    /// <summary>The initials of every Chinese run, runs parted by a space: 叉车司机（夜班） gives "ccsj yb".</summary>
    public string Initials(string text)
    {
        var result = new StringBuilder();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && end - start < LongestRun && IsChinese(text[end]))
            {
                end++;
            }

            if (end == start)
            {
                start++;
                continue;
            }

            var startsRun = start == 0 || !IsChinese(text[start - 1]);
            if (startsRun && result.Length > 0)
            {
                result.Append(' ');
            }

            Read(text.AsSpan(start..end), syllable => result.Append(syllable[0]));
            start = end;
        }

        return result.ToString();
    }

    /// <summary>The initials of a person's name: the family name as the keyboard reads it.</summary>
    public string NameInitials(string name)
    {
        var run = Runs(name).FirstOrDefault("");
        var initials = Initials(name).Replace(" ", "", StringComparison.Ordinal);
        return initials.Length > 0 && run.Length > 1 && _lexicon is not null && _lexicon.Names.ReadingOf(run[..2]) is null && _lexicon.Names.ReadingOf(run[..1]) is { Length: > 0 } reading
            ? reading[0] + initials[1..]
            : initials;
    }

    /// <summary>The toneless syllables of a short Chinese text, one for each character; empty when a character is unknown.</summary>
    public IReadOnlyList<string> Syllables(string word)
    {
        var syllables = new List<string>(word.Length);
        return Read(word.AsSpan(0, Math.Min(word.Length, LongestRun)), syllables.Add) ? syllables : [];
    }

    private static bool IsChinese(char unit) => unit is (>= '㐀' and <= '鿿') or '〇';

    private bool Read(ReadOnlySpan<char> run, Action<string> syllable)
    {
        Span<int> words = stackalloc int[run.Length];
        CutIntoWords(run, words);
        var isKnown = true;
        for (var at = 0; at < run.Length;)
        {
            var word = words[at];
            if (word < 0)
            {
                isKnown = false;
                at++;
                continue;
            }

            var length = _lexicon!.Text(word).Length;
            for (var index = 0; index < length; index++)
            {
                syllable(_lexicon.Syllable(word, index));
            }

            at += length;
        }

        return isKnown;
    }

    /// <summary>Leaves at each word's first unit its number, or -1 where no word of the dictionary stands.</summary>
    private void CutIntoWords(ReadOnlySpan<char> run, Span<int> words)
    {
        Span<int> cost = stackalloc int[run.Length + 1];
        cost[run.Length] = 0;
        for (var start = run.Length - 1; start >= 0; start--)
        {
            cost[start] = cost[start + 1] + UnknownCost;
            words[start] = -1;
            for (var length = 1; length <= LongestWord && start + length <= run.Length; length++)
            {
                var word = Find(run.Slice(start, length));
                if (word >= 0 && _lexicon!.Cost(word) + cost[start + length] < cost[start])
                {
                    cost[start] = _lexicon.Cost(word) + cost[start + length];
                    words[start] = word;
                }
            }
        }
    }

    private void Insert(PinyinLexicon lexicon, int word)
    {
        var text = lexicon.Text(word);
        var slot = Hash(text) & _mask;
        while (_slots[slot] != 0)
        {
            var other = _slots[slot] - 1;
            if (lexicon.Text(other).SequenceEqual(text))
            {
                _slots[slot] = lexicon.Cost(word) < lexicon.Cost(other) ? word + 1 : other + 1;
                return;
            }

            slot = (slot + 1) & _mask;
        }

        _slots[slot] = word + 1;
    }

    private int Find(ReadOnlySpan<char> text)
    {
        if (_slots.Length == 0)
        {
            return -1;
        }

        for (var slot = Hash(text) & _mask; _slots[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_lexicon!.Text(_slots[slot] - 1).SequenceEqual(text))
            {
                return _slots[slot] - 1;
            }
        }

        return -1;
    }

    private static int Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 0x9E3779B1u;
        }

        return (int)(hash ^ (hash >>> 15));
    }
}
