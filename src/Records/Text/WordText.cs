using System.Globalization;
using System.Text;

namespace StationKiosk.Records.Text;

/// <summary>Cuts text into the runs that words are made of: Chinese characters, and letters or digits of other scripts.</summary>
internal static class WordText
{
    /// <summary>One writing for what a person takes as the same: full-width and half-width, upper and lower case.</summary>
    public static string Fold(string text)
    {
        // Lone surrogates make Normalize throw; they carry no word either.
        var clean = IsWellFormed(text) ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return clean.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }

    /// <param name="folded">Text as <see cref="Fold"/> returns it.</param>
    public static IEnumerable<WordRun> Runs(string folded)
    {
        var start = 0;
        while (start < folded.Length)
        {
            var rune = Rune.GetRuneAt(folded, start);
            var kind = KindOf(rune);
            var end = start + rune.Utf16SequenceLength;
            while (end < folded.Length && Rune.TryGetRuneAt(folded, end, out var next) && KindOf(next) == kind)
            {
                end += next.Utf16SequenceLength;
            }

            if (kind != RunKind.Other)
            {
                yield return new WordRun(folded[start..end], kind == RunKind.Chinese);
            }

            start = end;
        }
    }

    /// <summary>Each two neighbouring characters of a run; none when it has only one.</summary>
    public static IEnumerable<string> Bigrams(string run)
    {
        var at = 0;
        while (at < run.Length)
        {
            var first = Rune.GetRuneAt(run, at).Utf16SequenceLength;
            if (at + first >= run.Length)
            {
                yield break;
            }

            yield return run.Substring(at, first + Rune.GetRuneAt(run, at + first).Utf16SequenceLength);
            at += first;
        }
    }

    public static int RuneCount(string run) => run.EnumerateRunes().Count();

    private static RunKind KindOf(Rune rune)
    {
        if (rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) or 0x3007)
        {
            return RunKind.Chinese;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber => RunKind.Letters,
            _ => RunKind.Other,
        };
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    private enum RunKind
    {
        Other,
        Letters,
        Chinese,
    }
}
