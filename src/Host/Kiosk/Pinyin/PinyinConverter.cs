namespace StationKiosk.Host.Kiosk.Pinyin;

/// <summary>
/// Turns letters typed without spaces into candidates. In order: the likeliest sentence, words of exactly these
/// letters, words they may become, then ever shorter beginnings down to single characters. Choosing one that uses
/// fewer letters leaves the rest to be converted. Keeps nothing of what was typed.
/// </summary>
internal sealed class PinyinConverter(PinyinLexicon lexicon, OwnWords own)
{
    private const int FewestLettersToComplete = 3;
    private const int Completions = 4;
    private const int WordsForABeginning = 12;

    private readonly BestPath _path = new(lexicon);
    private readonly NameCandidates _names = new(lexicon.Names);
    private readonly SyllableRest _rest = new(lexicon);

    public IReadOnlyList<Candidate> Convert(string typed, PinyinMode mode, int most = 120)
    {
        var letters = new TypedLetters(typed);
        if (letters.Length == 0)
        {
            return [];
        }

        var found = new CandidateList(letters, most);
        if (mode is not PinyinMode.Text)
        {
            _names.Add(letters, mode, found);
        }

        var words = own.Current;
        found.Add(_path.Find(letters, words), letters.Length);
        AddWhole(letters, words, found);
        var rests = _rest.Readable(letters);
        if (!rests[0])
        {
            AddAbbreviations(letters, words, found);
        }

        AddBeginnings(letters, found, rests, isReadable: true);
        AddAbbreviations(letters, words, found);
        AddBeginnings(letters, found, rests, isReadable: false);
        return found.All;
    }

    private void AddWhole(TypedLetters letters, OwnWordSet words, CandidateList found)
    {
        if (words.Find(letters.Text) is { } own)
        {
            found.Add(own, letters.Length);
        }

        var range = lexicon.AllKeys;
        for (var depth = 0; depth < letters.Length && !range.IsEmpty; depth++)
        {
            range = lexicon.Narrow(range, depth, letters.Text[depth]);
        }

        if (lexicon.StartsWithKeyOf(range, letters.Length))
        {
            AddKey(letters, range.Start, letters.Length, found, int.MaxValue);
        }

        if (letters.Length >= FewestLettersToComplete)
        {
            AddCompletions(letters, words, range, found);
        }
    }

    private void AddCompletions(TypedLetters letters, OwnWordSet words, KeyRange range, CandidateList found)
    {
        foreach (var word in words.StartingWith(letters.Text).Take(Completions))
        {
            found.Add(word, letters.Length);
        }

        var best = new PriorityQueue<int, int>();
        for (var key = range.Start; key < range.End; key++)
        {
            var word = lexicon.FirstWord(key);
            if (lexicon.KeyLength(key) > letters.Length && letters.Allow(lexicon, word, 0, letters.Length))
            {
                best.Enqueue(word, -lexicon.Cost(word));
                if (best.Count > Completions)
                {
                    best.Dequeue();
                }
            }
        }

        foreach (var (word, _) in best.UnorderedItems.OrderByDescending(item => item.Priority))
        {
            found.Add(new string(lexicon.Text(word)), letters.Length);
        }
    }

    private void AddAbbreviations(TypedLetters letters, OwnWordSet words, CandidateList found)
    {
        if (letters.Length < 2)
        {
            return;
        }

        foreach (var word in words.Abbreviated(letters.Text).Take(WordsForABeginning))
        {
            found.Add(word, letters.Length);
        }

        var common = lexicon.Abbreviated(letters.Text);
        foreach (var word in common[..Math.Min(WordsForABeginning, common.Length)])
        {
            found.Add(new string(lexicon.Text(word)), letters.Length);
        }
    }

    private void AddBeginnings(TypedLetters letters, CandidateList found, bool[] rests, bool isReadable)
    {
        var keys = new Stack<(int Key, int Length)>();
        var range = lexicon.AllKeys;
        for (var depth = 0; depth < letters.Length && !range.IsEmpty; depth++)
        {
            range = lexicon.Narrow(range, depth, letters.Text[depth]);
            if (lexicon.StartsWithKeyOf(range, depth + 1) && rests[depth + 1] == isReadable)
            {
                keys.Push((range.Start, depth + 1));
            }
        }

        foreach (var (key, length) in keys)
        {
            AddKey(letters, key, length, found, WordsForABeginning);
        }
    }

    private void AddKey(TypedLetters letters, int key, int length, CandidateList found, int mostWords)
    {
        var words = 0;
        for (var word = lexicon.FirstWord(key); word < lexicon.EndWord(key); word++)
        {
            var text = lexicon.Text(word);
            if ((text.Length == 1 || words++ < mostWords) && letters.Allow(lexicon, word, 0, length))
            {
                found.Add(new string(text), length);
            }
        }
    }
}
