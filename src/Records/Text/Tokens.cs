using System.Text;

namespace StationKiosk.Records.Text;

/// <summary>
/// The distinct index words of one record. Words of our own making begin with a private-use character, which the
/// index takes as a letter and no text of a person can contain as a word: they never meet.
/// </summary>
internal sealed class Tokens
{
    private const char Own = '\uE000';

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly StringBuilder text = new();

    public static string Facet(int field, long code) => $"{Own}f{field}x{code}";

    public static string InitialsPair(string pair) => $"{Own}i{pair}";

    public static string TitleCharacter(string character) => $"{Own}c{character}";

    public void Add(string token)
    {
        if (seen.Add(token))
        {
            text.Append(token).Append(' ');
        }
    }

    /// <summary>Chinese runs as pairs of characters, others whole.</summary>
    public void AddSearched(string value)
    {
        foreach (var run in WordText.Runs(WordText.Fold(value)))
        {
            if (!run.IsChinese)
            {
                Add(run.Text);
                continue;
            }

            foreach (var pair in WordText.Bigrams(run.Text))
            {
                Add(pair);
            }
        }
    }

    /// <summary>Single characters of a title, and the pairs of its pinyin initials.</summary>
    public void AddTitle(string value, Func<string, string?>? initials)
    {
        foreach (var run in WordText.Runs(WordText.Fold(value)).Where(r => r.IsChinese))
        {
            foreach (var rune in run.Text.EnumerateRunes())
            {
                Add(TitleCharacter(rune.ToString()));
            }

            foreach (var pair in WordText.Bigrams(initials?.Invoke(run.Text) ?? ""))
            {
                Add(InitialsPair(pair));
            }
        }
    }

    public bool SameAs(Tokens other) => seen.SetEquals(other.seen);

    public IReadOnlyCollection<string> All => seen;

    public override string ToString() => text.ToString();
}
