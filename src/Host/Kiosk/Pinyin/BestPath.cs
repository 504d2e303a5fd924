namespace StationKiosk.Host.Kiosk.Pinyin;

/// <summary>
/// The likeliest reading of all the letters as words: a shortest path over the positions between letters, where a word
/// costs what it costs in the dictionary. Half-typed last words and initials are ways too, dear ones, so that there is
/// always a path.
/// </summary>
internal sealed class BestPath
{
    private const int CompletionCost = 7000;
    private const int MissingLetterCost = 300;
    private const int AbbreviatedLetterCost = 5000;
    private const int SingleLetterCost = 9000;
    private const int RawLetterCost = 40_000;
    private const int LongestAbbreviation = 4;
    private const int MostCompletions = 30_000;

    private readonly PinyinLexicon _lexicon;
    private readonly int[] _wordOfLetter = new int[26];

    public BestPath(PinyinLexicon lexicon)
    {
        _lexicon = lexicon;
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            _wordOfLetter[letter - 'a'] = CheapestCharacter(lexicon.Narrow(lexicon.AllKeys, 0, letter));
        }
    }

    public string Find(TypedLetters letters, OwnWordSet own)
    {
        var steps = new Step[letters.Length + 1];
        Array.Fill(steps, new Step(int.MaxValue, 0, -1, null));
        steps[0] = default;
        for (var start = 0; start < letters.Length; start++)
        {
            Spell(letters, start, steps);
            Add(letters, start, own, steps);
            Abbreviate(letters, start, own, steps);
        }

        return Trace(letters, steps);
    }

    private static void Relax(Step[] steps, int start, int end, int cost, int word, string? text = null)
    {
        if (steps[start].Cost + cost < steps[end].Cost)
        {
            steps[end] = new Step(steps[start].Cost + cost, start, word, text);
        }
    }

    private void Spell(TypedLetters letters, int start, Step[] steps)
    {
        var range = _lexicon.AllKeys;
        for (var end = start + 1; end <= letters.Length; end++)
        {
            range = _lexicon.Narrow(range, end - start - 1, letters.Text[end - 1]);
            if (range.IsEmpty)
            {
                return;
            }

            if (_lexicon.StartsWithKeyOf(range, end - start))
            {
                RelaxFirstAllowed(letters, start, end, range.Start, steps);
            }
        }

        if (letters.Length - start > 1)
        {
            Complete(letters, start, range, steps);
        }
    }

    private void RelaxFirstAllowed(TypedLetters letters, int start, int end, int key, Step[] steps)
    {
        for (var word = _lexicon.FirstWord(key); word < _lexicon.EndWord(key); word++)
        {
            if (letters.Allow(_lexicon, word, start, end - start))
            {
                Relax(steps, start, end, _lexicon.Cost(word), word);
                return;
            }
        }
    }

    private void Complete(TypedLetters letters, int start, KeyRange range, Step[] steps)
    {
        var typed = letters.Length - start;
        for (var key = range.Start; key < Math.Min(range.End, range.Start + MostCompletions); key++)
        {
            var word = _lexicon.FirstWord(key);
            var missing = _lexicon.KeyLength(key) - typed;
            if (missing > 0 && letters.Allow(_lexicon, word, start, typed))
            {
                Relax(steps, start, letters.Length, _lexicon.Cost(word) + CompletionCost + (missing * MissingLetterCost), word);
            }
        }
    }

    private static void Add(TypedLetters letters, int start, OwnWordSet own, Step[] steps)
    {
        for (var end = start + 2; end <= letters.Length; end++)
        {
            if (own.Find(letters.Text.AsSpan(start..end)) is { } word)
            {
                Relax(steps, start, end, OwnWords.Cost, -1, word);
            }
        }
    }

    private void Abbreviate(TypedLetters letters, int start, OwnWordSet own, Step[] steps)
    {
        var letter = letters.Text[start];
        var single = _wordOfLetter[letter - 'a'];
        if (single < 0)
        {
            Relax(steps, start, start + 1, RawLetterCost, -1, letter.ToString());
            return;
        }

        Relax(steps, start, start + 1, _lexicon.Cost(single) + SingleLetterCost, single);
        for (var length = 2; length <= LongestAbbreviation && start + length <= letters.Length; length++)
        {
            var initials = letters.Text.AsSpan(start, length);
            var words = _lexicon.Abbreviated(initials);
            if (words.Length > 0)
            {
                Relax(steps, start, start + length, _lexicon.Cost(words[0]) + (length * AbbreviatedLetterCost), words[0]);
            }

            if (own.Abbreviated(initials) is [var word, ..])
            {
                Relax(steps, start, start + length, OwnWords.Cost + (length * AbbreviatedLetterCost), -1, word);
            }
        }
    }

    private string Trace(TypedLetters letters, Step[] steps)
    {
        var words = new Stack<string>();
        for (var end = letters.Length; end > 0; end = steps[end].Start)
        {
            words.Push(steps[end].Text ?? new string(_lexicon.Text(steps[end].Word)));
        }

        return string.Concat(words);
    }

    private int CheapestCharacter(KeyRange range)
    {
        var best = -1;
        for (var key = range.Start; key < range.End; key++)
        {
            var word = _lexicon.FirstWord(key);
            if (_lexicon.Text(word).Length == 1 && (best < 0 || _lexicon.Cost(word) < _lexicon.Cost(best)))
            {
                best = word;
            }
        }

        return best;
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Step(int Cost, int Start, int Word, string? Text);
}
