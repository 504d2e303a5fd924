using System.Globalization;
using StationKiosk.Host.Configuration.Json;

namespace StationKiosk.Host.Configuration.Editing;

/// <summary>Takes one member or item out, with its comma and, when it has a line of its own, with the line and its comment.</summary>
internal static class Removal
{
    public static byte[] From(SourceText text, LocatedNode parent, string segment)
    {
        var spans = SourceEdit.Spans(parent);
        var index = parent.Kind == NodeKind.Object
            ? parent.Members.FindIndex(m => m.Name == segment)
            : int.Parse(segment, CultureInfo.InvariantCulture);
        var (start, end) = spans[index];
        var comma = text.CommaAfter(end);
        end = comma >= 0 ? comma + 1 : end;
        var hasOwnLine = HasOwnLine(text, ref start, ref end);
        if (!hasOwnLine && comma >= 0)
        {
            end = text.SkipBlanks(end);
        }

        byte[] result = [.. text.Bytes.AsSpan(0, start), .. text.Bytes.AsSpan(end)];
        if (comma >= 0 || index == 0)
        {
            return result;
        }

        // The last one went: the comma before it would now end the list.
        var before = text.CommaAfter(spans[index - 1].End);
        return before < 0 || before >= start
            ? result
            : [.. result.AsSpan(0, before), .. result.AsSpan(hasOwnLine ? before + 1 : start)];
    }

    private static bool HasOwnLine(SourceText text, ref int start, ref int end)
    {
        var lineStart = start;
        while (lineStart > 0 && text.IsBlank(lineStart - 1))
        {
            lineStart--;
        }

        var after = text.SkipBlanks(end);
        var isFirst = lineStart > 0 && text.Bytes[lineStart - 1] == '\n';
        if (!isFirst || after >= text.Bytes.Length || !(text.IsLineEnd(after) || text.HasAt(after, "//"u8)))
        {
            return false;
        }

        (start, end) = (lineStart, text.NextLine(after));
        return true;
    }
}
