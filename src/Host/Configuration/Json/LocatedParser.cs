using System.Text;
using System.Text.Json;
using StationKiosk.Host.Configuration.Checks;

namespace StationKiosk.Host.Configuration.Json;

/// <summary>
/// Text to located tree. A syntax error is reported, mended in a copy of the same length, and reading starts again: one run
/// finds several syntax errors, and the content checks still have a tree to work on.
/// </summary>
internal static class LocatedParser
{
    private const int MostRepairs = 20;

    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The tree as far as it can be read; null when there is none.</summary>
    public static LocatedNode? Parse(Source source, FaultList faults)
    {
        if (SourceEncoding.FaultIn(source.Bytes) is { } encoding)
        {
            faults.Add(source, encoding.Offset, "", encoding.Code);
            return null;
        }

        byte[]? copy = null;
        for (var repairs = 0; ; repairs++)
        {
            var reading = Read(source, copy ?? source.Bytes);
            if (reading.Break is null)
            {
                return reading.Root;
            }

            copy ??= (byte[])source.Bytes.Clone();
            var repair = SyntaxRepair.Mend(copy, reading.Break);
            faults.Add(source, repair.At, "", repair.Code, [.. repair.Args]);
            if (!repair.IsRepaired || repairs == MostRepairs)
            {
                return reading.Root;
            }
        }
    }

    private static LocatedReading Read(Source source, byte[] bytes)
    {
        var skip = source.TextStart;
        var reader = new Utf8JsonReader(bytes.AsSpan(skip), Lenient);
        var tree = new TreeBuilder(source);
        var lastEnd = 0;
        try
        {
            while (reader.Read())
            {
                var start = skip + (int)reader.TokenStartIndex;
                lastEnd = skip + (int)reader.BytesConsumed;
                Take(ref reader, tree, start, lastEnd);
            }

            return new LocatedReading(tree.Root, null);
        }
        catch (JsonException e)
        {
            // Lines are counted in the copy: a repair may have put a comma over a line's end.
            var here = ReferenceEquals(bytes, source.Bytes) ? source : new Source(source.Name, bytes);
            var at = here.Offset(e.LineNumber ?? 0, e.BytePositionInLine ?? 0);
            return new LocatedReading(tree.Cut(bytes.Length), new SyntaxBreak(at, lastEnd, IsInText(bytes, lastEnd, at)));
        }
        catch (InvalidOperationException)
        {
            // A text holds half of a surrogate pair; the reader says so only when the text is taken out.
            var at = skip + (int)reader.TokenStartIndex;
            return new LocatedReading(tree.Cut(bytes.Length), new SyntaxBreak(at, at, InText: true));
        }
    }

    private static void Take(ref Utf8JsonReader reader, TreeBuilder tree, int start, int end)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                // The reader is already behind the colon: the name ends after its own bytes and two quotes.
                tree.Name(reader.GetString()!, start, start + reader.ValueSpan.Length + 2);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                tree.Close(start + 1);
                break;
            case JsonTokenType.StartObject:
                tree.Open(NodeKind.Object, start);
                break;
            case JsonTokenType.StartArray:
                tree.Open(NodeKind.Array, start);
                break;
            case JsonTokenType.String:
                tree.Value(NodeKind.Text, start, end, reader.GetString()!);
                break;
            case JsonTokenType.Number:
                tree.Value(NodeKind.Number, start, end, Encoding.ASCII.GetString(reader.ValueSpan));
                break;
            case JsonTokenType.Null:
                tree.Value(NodeKind.Null, start, end, "null");
                break;
            default:
                tree.Value(NodeKind.Boolean, start, end, Encoding.ASCII.GetString(reader.ValueSpan));
                break;
        }
    }

    // A quote between the last token and the break opened a text, unless another one closed it again: a name counts as
    // a token only with its colon.
    private static bool IsInText(byte[] bytes, int from, int at)
    {
        if (at <= from || at > bytes.Length || bytes.AsSpan(from, at - from).TrimStart(" \t\r\n,:"u8) is not [(byte)'"', ..])
        {
            return false;
        }

        var quotes = 0;
        for (var i = from; i < at; i++)
        {
            i += bytes[i] == '\\' ? 1 : 0;
            quotes += i < at && bytes[i] == '"' ? 1 : 0;
        }

        return quotes % 2 == 1;
    }
}
