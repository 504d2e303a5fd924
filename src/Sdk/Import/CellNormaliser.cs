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
        foreach (var c in raw)
        {
            if (IsInvisible(c))
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

    private static char Narrow(char c) => c switch
    {
        < '\u0080' => c,
        _ when Dashes.Contains(c, StringComparison.Ordinal) => '-',
        _ when FullWidthKept.Contains(c, StringComparison.Ordinal) => c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '￥' => '¥',
        _ => c,
    };

    private static bool IsInvisible(char c) =>
        c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F' || (char.IsControl(c) && !char.IsWhiteSpace(c));
}
