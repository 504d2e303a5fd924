namespace StationKiosk.Records.Text;

/// <summary>
/// What a person typed, as an expression over the index words and the check of what pairs of characters cannot tell:
/// a word of three characters has both its pairs somewhere, but perhaps apart.
/// </summary>
internal sealed class SearchWords
{
    private const int MostRuns = 16;

    private readonly List<string> parts = [];
    private readonly List<WordRun> doubtful = [];

    private SearchWords()
    {
    }

    /// <summary>Expressions that must all match; empty when nothing of what was typed is a word.</summary>
    public IReadOnlyList<string> Parts => parts;

    public bool NeedsCheck => doubtful.Count > 0;

    public static SearchWords Parse(string? typed)
    {
        var words = new SearchWords();
        var budget = MostRuns;
        foreach (var word in WordText.Fold(typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var runs = WordText.Runs(word).ToList();
            foreach (var run in runs)
            {
                if (budget-- > 0)
                {
                    words.Add(run, alone: runs.Count == 1);
                }
            }
        }

        return words;
    }

    /// <param name="searched">The folded texts of the searched fields.</param>
    /// <param name="titles">The folded texts of the title fields.</param>
    /// <param name="initials">The pinyin initials of a run.</param>
    public bool Holds(IReadOnlyList<string> searched, IReadOnlyList<string> titles, Func<string, string?>? initials) =>
        doubtful.TrueForAll(run => run.IsChinese
            ? searched.Any(t => t.Contains(run.Text, StringComparison.Ordinal))
            : HasWord(searched, run.Text) || HasInitials(titles, run.Text, initials));

    private static string Quote(string token) => $"\"{token}\"";

    private static bool HasWord(IReadOnlyList<string> texts, string word) =>
        texts.Any(t => t.Contains(word, StringComparison.Ordinal) && WordText.Runs(t).Any(r => r.Text.StartsWith(word, StringComparison.Ordinal)));

    private static bool HasInitials(IReadOnlyList<string> titles, string letters, Func<string, string?>? initials) =>
        initials is not null && titles.Any(t => WordText.Runs(t).Any(r => r.IsChinese && initials(r.Text)?.Contains(letters, StringComparison.Ordinal) == true));

    private void Add(WordRun run, bool alone)
    {
        if (run.IsChinese)
        {
            AddChinese(run, alone);
        }
        else if (run.Text.Length >= 2 && run.Text.All(char.IsAsciiLetterLower))
        {
            // What is typed may be the beginning of a word: "clean" finds a cleaner.
            parts.Add($"({Quote(run.Text)}* OR ({string.Join(" AND ", WordText.Bigrams(run.Text).Select(p => Quote(Tokens.InitialsPair(p))))}))");
            if (run.Text.Length > 2)
            {
                doubtful.Add(run);
            }
        }
        else
        {
            parts.Add(Quote(run.Text));
        }
    }

    private void AddChinese(WordRun run, bool alone)
    {
        var characters = WordText.RuneCount(run.Text);
        if (characters == 1 && alone)
        {
            parts.Add(Quote(Tokens.TitleCharacter(run.Text)));
            return;
        }

        parts.AddRange(WordText.Bigrams(run.Text).Select(Quote));
        if (characters != 2)
        {
            doubtful.Add(run);
        }
    }
}
