using System.Text;

namespace StationKiosk.Sdk.Import;

/// <summary>Turns the many ways of writing one thing into one: full-width characters, exotic spaces and dashes, invisible marks.</summary>
/// <remarks>Chinese punctuation such as 、。，（） keeps its width, because readers and people tell it apart.</remarks>
public static class CellNormaliser
{
    private const string Dashes = "‐‑‒–—―−﹘﹣－～〜∼﹏";
    private const string FullWidthKept = "，；：！？（）";

    /// <summary>The text on its lines: spaces collapsed within a line, empty lines at both ends dropped, line breaks kept as \n.</summary>
    public static string Text(string? raw) => Normalise(raw, keepLines: true);

    /// <summary>The text on one line: every run of white space becomes one space, both ends trimmed.</summary>
    public static string Line(string? raw) => Normalise(raw, keepLines: false);

    /// <summary>The text as an identity: as <see cref="Line"/>, without spaces and punctuation, lower case.</summary>
    public static string Key(string? raw)
    {
        var key = new StringBuilder();
        foreach (var c in Line(raw))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }

    private static string Normalise(string? raw, bool keepLines)
    {
        if (string.IsNullOrEmpty(raw))
        {
            return "";
        }

        var clean = new StringBuilder(raw.Length);
        var space = '\0';
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (IsInvisible(c) && !Joins(raw, i))
            {
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                space = keepLines && (c == '\n' || space == '\n') ? '\n' : ' ';
                continue;
            }

            if (space != '\0' && clean.Length > 0)
            {
                clean.Append(space);
            }

            space = '\0';
            clean.Append(Narrow(c));
        }

        return clean.ToString();
    }

    // Between two pictures the joiner makes them one; anywhere else it is a trace of a web page.
    private static bool Joins(string raw, int at) => raw[at] == '\u200D' && at > 0 && at + 1 < raw.Length && (char.IsLowSurrogate(raw[at - 1]) || raw[at - 1] == '\uFE0F') && raw[at + 1] > '\u2000';

    private static char Narrow(char c) => c switch
    {
        < '\u0080' => c,
        _ when Dashes.Contains(c, StringComparison.Ordinal) => '-',
        _ when FullWidthKept.Contains(c, StringComparison.Ordinal) => c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '￥' => '¥',
        _ => c,
    };

    // Marks that turn or hide what stands around them (U+202E shows 木工 as 工木), and letters that have no shape.
    private static bool IsInvisible(char c) =>
        c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u061C' or '\u180E' or '\u034F' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0' or '\u2800'
        || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F' || (char.IsControl(c) && !char.IsWhiteSpace(c));
}
