using System.Text;
using StationKiosk.Host.Kiosk.Pinyin;

namespace StationKiosk.Host.Templates;

/// <summary>An id for something that has a title: from the English words, else from how the Chinese ones are read. Nobody has to think one up.</summary>
internal static class ModuleIds
{
    private const int Longest = 30;

    /// <summary>The id, with a number behind it where it is taken.</summary>
    public static string Propose(string zh, string en, ChineseReadings readings, Func<string, bool> isTaken)
    {
        var plain = Slug(en) is { Length: > 1 } english ? english : Slug(string.Concat(readings.Initials(zh)));
        plain = plain.Length > 1 ? plain : "service";
        return !isTaken(plain) ? plain : Enumerable.Range(2, 1000).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{plain}-{i}")).First(id => !isTaken(id));
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(letter) || (char.IsAsciiDigit(letter) && slug.Length > 0))
            {
                slug.Append(letter);
            }
            else if (letter is ' ' or '-' or '_' or '/' && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString()[..Math.Min(Longest, slug.Length)].Trim('-');
    }
}
