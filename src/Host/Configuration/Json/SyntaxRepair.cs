using System.Text;

namespace StationKiosk.Host.Configuration.Json;

/// <summary>
/// Names a syntax error and mends it in a copy of the text with the same number of bytes, so that every later offset stays true.
/// </summary>
/// <param name="Code">Which error it is.</param>
/// <param name="At">Where to report it.</param>
/// <param name="IsRepaired">False when the rest of the text cannot be understood.</param>
/// <param name="Args">What the message names.</param>
internal sealed record SyntaxRepair(string Code, int At, bool IsRepaired, params string[] Args)
{
    private static readonly (string Wide, byte Ascii)[] FullWidth =
    [
        ("，", (byte)','), ("：", (byte)':'), ("“", (byte)'"'), ("”", (byte)'"'), ("｛", (byte)'{'), ("｝", (byte)'}'),
        ("［", (byte)'['), ("］", (byte)']'), ("【", (byte)'['), ("】", (byte)']'), ("　", (byte)' '),
    ];

    public static SyntaxRepair Mend(byte[] copy, SyntaxBreak broken)
    {
        if (broken.At >= copy.Length)
        {
            return new SyntaxRepair(copy.All(b => b <= ' ') ? "syntax-empty" : "syntax-cut", broken.At, false);
        }

        if (broken.InText)
        {
            return copy[broken.At] is (byte)'\n' or (byte)'\r'
                ? new SyntaxRepair("syntax-open-text", broken.At, false)
                : new SyntaxRepair("syntax-escape", broken.At, false);
        }

        return Wide(copy, broken.At) ?? SingleQuotes(copy, broken.At) ?? MissingComma(copy, broken) ?? ExtraComma(copy, broken.At)
            ?? Word(copy, broken.At) ?? new SyntaxRepair("syntax-character", broken.At, false, Character(copy, broken.At));
    }

    private static SyntaxRepair? Wide(byte[] copy, int at)
    {
        var rest = copy.AsSpan(at);
        foreach (var (wide, ascii) in FullWidth)
        {
            var length = Encoding.UTF8.GetByteCount(wide);
            if (!rest.StartsWith(Encoding.UTF8.GetBytes(wide)))
            {
                continue;
            }

            rest[..length].Fill((byte)' ');
            // An opening quote takes the last of its bytes, or the blanks would become part of the text.
            rest[wide == "“" ? length - 1 : 0] = ascii;
            var closing = wide == "“" ? rest.IndexOf("”"u8) : -1;
            if (closing > 0)
            {
                rest[closing] = (byte)'"';
                rest.Slice(closing + 1, 2).Fill((byte)' ');
            }

            return new SyntaxRepair("syntax-full-width", at, true, wide, ((char)ascii).ToString());
        }

        return null;
    }

    private static SyntaxRepair? SingleQuotes(byte[] copy, int at)
    {
        var closing = copy[at] == '\'' ? Array.IndexOf(copy, (byte)'\'', at + 1) : -1;
        if (closing < 0)
        {
            return null;
        }

        copy[at] = copy[closing] = (byte)'"';
        return new SyntaxRepair("syntax-single-quotes", at, true);
    }

    private static SyntaxRepair? MissingComma(byte[] copy, SyntaxBreak broken)
    {
        var beginsValue = copy[broken.At] is (byte)'"' or (byte)'{' or (byte)'[' or (>= (byte)'0' and <= (byte)'9');
        var last = broken.LastTokenEnd;
        if (!beginsValue || last <= 0 || last > broken.At || copy[last - 1] is (byte)',' or (byte)':' or (byte)'{' or (byte)'[')
        {
            return null;
        }

        var hasRoom = last < broken.At && copy[last] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
        copy[last] = hasRoom ? (byte)',' : copy[last];
        return new SyntaxRepair("syntax-missing-comma", last, hasRoom);
    }

    private static SyntaxRepair? ExtraComma(byte[] copy, int at)
    {
        if (copy[at] != ',')
        {
            return null;
        }

        copy[at] = (byte)' ';
        return new SyntaxRepair("syntax-extra-comma", at, true);
    }

    private static SyntaxRepair? Word(byte[] copy, int at)
    {
        var end = at;
        while (end < copy.Length && (char.IsAsciiLetterOrDigit((char)copy[end]) || copy[end] == '_'))
        {
            end++;
        }

        return end > at && char.IsAsciiLetter((char)copy[at])
            ? new SyntaxRepair("syntax-bare-word", at, false, Encoding.ASCII.GetString(copy, at, Math.Min(end - at, 40)))
            : null;
    }

    private static string Character(byte[] copy, int at)
    {
        _ = Rune.DecodeFromUtf8(copy.AsSpan(at), out var rune, out _);
        return Rune.IsControl(rune) ? $"U+{rune.Value:X4}" : rune.ToString();
    }
}
