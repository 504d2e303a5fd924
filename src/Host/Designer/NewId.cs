using System.Globalization;
using System.Text;

namespace StationKiosk.Host.Designer;

/// <summary>An id for something new, from its English name or its Chinese initials, so that nobody has to think one up.</summary>
internal static class NewId
{
    private const int Longest = 30;

    /// <param name="words">Names in the order in which they are tried.</param>
    /// <param name="fallback">What it is, for names that give no letters.</param>
    /// <param name="taken">Ids that are in use.</param>
    public static string Of(IEnumerable<string> words, string fallback, IReadOnlyCollection<string> taken)
    {
        var id = words.Select(Slug).FirstOrDefault(s => s.Length > 0) ?? fallback;
        var unique = id;
        for (var n = 2; taken.Contains(unique, StringComparer.Ordinal); n++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{n}");
        }

        return unique;
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.ToLowerInvariant().TakeWhile(_ => slug.Length < Longest))
        {
            if (char.IsAsciiLetter(c) || (char.IsAsciiDigit(c) && slug.Length > 0))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-' && c is ' ' or '-' or '_' or '/')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }
}
