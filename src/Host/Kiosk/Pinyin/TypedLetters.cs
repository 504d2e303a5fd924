using System.Text;
using System.Text.RegularExpressions;

namespace StationKiosk.Host.Kiosk.Pinyin;

/// <summary>
/// What was typed, read: lower-case letters without apostrophes, where apostrophes force a syllable to end, and
/// how many typed characters a number of letters stands for. At most 63 letters; what is beyond is not converted yet.
/// </summary>
internal sealed partial class TypedLetters
{
    private const int Most = 63;
    private readonly int[] _typed = new int[Most + 1];

    public TypedLetters(string typed)
    {
        var letters = new StringBuilder(typed.Length);
        for (var index = 0; index < typed.Length && letters.Length < Most; index++)
        {
            var letter = char.ToLowerInvariant(typed[index]);
            if (char.IsAsciiLetterLower(letter))
            {
                letters.Append(letter);
            }
            else if (letter == '\'' && letters.Length > 0)
            {
                Cuts |= 1UL << letters.Length;
            }

            _typed[letters.Length] = index + 1;
        }

        // lüe and nüe are typed lue and nue as often as lve and nve; before n and r the e begins a syllable of its own.
        Text = UmlautWithoutDots.Replace(letters.ToString(), "ve");
    }

    public string Text { get; }

    public int Length => Text.Length;

    /// <summary>Bit n is set where an apostrophe stands after n letters.</summary>
    public ulong Cuts { get; }

    public int Typed(int letters) => _typed[letters];

    /// <summary>Whether no apostrophe stands inside a syllable of a word that begins after <paramref name="start"/> letters.</summary>
    public bool Allow(PinyinLexicon lexicon, int word, int start, int length)
    {
        var inside = Cuts >> start & ((1UL << length) - 1) & ~1UL;
        if (inside == 0)
        {
            return true;
        }

        var at = 0;
        for (var index = 0; index < lexicon.Text(word).Length; index++)
        {
            at += lexicon.Syllable(word, index).Length;
            inside &= ~(1UL << at);
        }

        return inside == 0;
    }

    [GeneratedRegex("(?<=[ln])ue(?![nr])", RegexOptions.ExplicitCapture)]
    private static partial Regex UmlautWithoutDots { get; }
}
