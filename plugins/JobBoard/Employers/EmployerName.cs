using System.Text;
using System.Text.RegularExpressions;
using JobBoard.Reading;

namespace JobBoard.Employers;

/// <summary>
/// An employer's name as an identity: 云溪晨光电子有限公司, 云溪晨光电子（有限公司） and 云溪 晨光电子 are one.
/// </summary>
internal static partial class EmployerName
{
    private const int ShortestAlike = 4;
    private const int ShortestLetterMore = 6;
    private const int ShortestLetterOther = 8;

    public static string Normalised(string? name)
    {
        var plain = OnlyLetters(PlainText.Of(name));
        var bare = CompanyForms().Replace(plain, string.Empty);
        return bare.Length > 0 ? bare : plain;
    }

    /// <summary>
    /// Whether two names, normalised already, are likely one employer although they differ: one contains the other (a city left out or a branch
    /// added), or they differ by one character. Staff decide; nothing merges by itself.
    /// </summary>
    public static bool AreAlikeNormalised(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return false;
        }

        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return a == b
            || (shorter.Length >= ShortestAlike && longer.Contains(shorter, StringComparison.Ordinal))
            || DifferByOne(shorter, longer);
    }

    // In short names one other character is mostly another business: 优品乳业 and 优品物业.
    private static bool DifferByOne(string shorter, string longer)
    {
        var isLongEnough = (longer.Length - shorter.Length) switch
        {
            0 => shorter.Length >= ShortestLetterOther,
            1 => shorter.Length >= ShortestLetterMore,
            _ => false,
        };
        if (!isLongEnough)
        {
            return false;
        }

        var same = 0;
        while (same < shorter.Length && shorter[same] == longer[same])
        {
            same++;
        }

        return longer.Length == shorter.Length
            ? shorter.AsSpan(Math.Min(same + 1, shorter.Length)).SequenceEqual(longer.AsSpan(Math.Min(same + 1, longer.Length)))
            : shorter.AsSpan(same).SequenceEqual(longer.AsSpan(same + 1));
    }

    internal static string OnlyLetters(string plain)
    {
        var letters = new StringBuilder(plain.Length);
        foreach (var rune in plain.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                letters.Append(rune.ToString());
            }
        }

        return letters.ToString();
    }

    [GeneratedRegex("(集团)?(股份)?(有限)?(责任)?(?<!分)公司$|(集团)?(股份)?有限(责任)?公司|(coltd|co|ltd|inc|llc)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CompanyForms();
}
