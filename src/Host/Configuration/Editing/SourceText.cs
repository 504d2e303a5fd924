using System.Text;
using System.Text.RegularExpressions;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;

namespace StationKiosk.Host.Configuration.Editing;

/// <summary>A JSON text with its tree and its habits: line ends and indent unit. Everything here counts bytes.</summary>
internal sealed partial class SourceText
{
    private SourceText(byte[] bytes, LocatedNode root)
    {
        Bytes = bytes;
        Root = root;
        var text = Encoding.UTF8.GetString(bytes);
        NewLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        Unit = IndentOfFirstName().Match(text) is { Success: true } match ? match.Groups["indent"].Value : "  ";
    }

    public byte[] Bytes { get; }

    public LocatedNode Root { get; }

    public string NewLine { get; }

    public string Unit { get; }

    /// <summary>Null for a text with syntax errors: it has to be mended by hand before anything is put into it.</summary>
    public static SourceText? Of(byte[] bytes)
    {
        var faults = new FaultList();
        var root = LocatedParser.Parse(new Source("", bytes), faults);
        return root is null || faults.Count > 0 ? null : new SourceText(bytes, root);
    }

    public bool IsBlank(int at) => Bytes[at] is (byte)' ' or (byte)'\t';

    public bool IsLineEnd(int at) => Bytes[at] is (byte)'\n' or (byte)'\r';

    public bool HasAt(int at, ReadOnlySpan<byte> text) => Bytes.AsSpan(at).StartsWith(text);

    public bool HasBetween(int from, int to, ReadOnlySpan<byte> text) => Bytes.AsSpan(from, to - from).IndexOf(text) >= 0;

    public int LineStart(int at)
    {
        while (at > 0 && Bytes[at - 1] != '\n')
        {
            at--;
        }

        return at;
    }

    /// <summary>The start of the next line, or the end of the text.</summary>
    public int NextLine(int at) => Array.IndexOf(Bytes, (byte)'\n', at) is var end and >= 0 ? end + 1 : Bytes.Length;

    public int SkipBlanks(int at)
    {
        while (at < Bytes.Length && IsBlank(at))
        {
            at++;
        }

        return at;
    }

    public string IndentAt(int at)
    {
        var start = LineStart(at);
        return Encoding.UTF8.GetString(Bytes, start, SkipBlanks(start) - start);
    }

    /// <summary>The comma after a value, past blanks and comments; -1 when a bracket comes first.</summary>
    public int CommaAfter(int at)
    {
        while (at < Bytes.Length)
        {
            if (Bytes[at] == ',')
            {
                return at;
            }

            if (Bytes[at] is (byte)']' or (byte)'}')
            {
                return -1;
            }

            at = PastComment(at);
        }

        return -1;
    }

    public byte[] Splice(int from, int to, string with) => [.. Bytes.AsSpan(0, from), .. Encoding.UTF8.GetBytes(with), .. Bytes.AsSpan(to)];

    public string Text(int from, int to) => Encoding.UTF8.GetString(Bytes, from, to - from);

    private int PastComment(int at)
    {
        if (HasAt(at, "//"u8))
        {
            return NextLine(at);
        }

        return HasAt(at, "/*"u8) ? at + Bytes.AsSpan(at).IndexOf("*/"u8) + 2 : at + 1;
    }

    [GeneratedRegex("\\n(?<indent>[ \\t]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex IndentOfFirstName();
}
