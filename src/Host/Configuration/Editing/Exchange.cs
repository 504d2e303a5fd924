namespace StationKiosk.Host.Configuration.Editing;

/// <summary>Two members or items change places, whole lines with their comments where they have lines of their own.</summary>
internal static class Exchange
{
    public static byte[] Of(SourceText text, (int Start, int End) a, (int Start, int End) b)
    {
        if (Lines(text, a) is { } first && Lines(text, b) is { } second && first.End <= second.Start)
        {
            return OfLines(text, a, b, first, second);
        }

        return
        [
            .. text.Bytes.AsSpan(0, a.Start), .. text.Bytes.AsSpan(b.Start, b.End - b.Start), .. text.Bytes.AsSpan(a.End, b.Start - a.End),
            .. text.Bytes.AsSpan(a.Start, a.End - a.Start), .. text.Bytes.AsSpan(b.End),
        ];
    }

    private static byte[] OfLines(SourceText text, (int Start, int End) a, (int Start, int End) b, (int Start, int End) first, (int Start, int End) second)
    {
        var upper = text.Bytes[second.Start..second.End];
        var lower = text.Bytes[first.Start..first.End];
        var commaOfA = text.CommaAfter(a.End);
        var commaOfB = text.CommaAfter(b.End);
        var lastHasNone = commaOfB < 0 || commaOfB >= second.End;
        if (lastHasNone && commaOfA < first.End)
        {
            // The one without a comma gets the other's.
            var at = b.End - second.Start;
            upper = [.. upper.AsSpan(0, at), (byte)',', .. upper.AsSpan(at)];
            var drop = commaOfA - first.Start;
            lower = [.. lower.AsSpan(0, drop), .. lower.AsSpan(drop + 1)];
        }

        return [.. text.Bytes.AsSpan(0, first.Start), .. upper, .. text.Bytes.AsSpan(first.End, second.Start - first.End), .. lower, .. text.Bytes.AsSpan(second.End)];
    }

    private static (int Start, int End)? Lines(SourceText text, (int Start, int End) span)
    {
        var start = text.LineStart(span.Start);
        if (text.SkipBlanks(start) != span.Start)
        {
            return null;
        }

        var end = span.End;
        while (end < text.Bytes.Length && (text.IsBlank(end) || text.Bytes[end] == ','))
        {
            end++;
        }

        if (end < text.Bytes.Length && !text.IsLineEnd(end) && !text.HasAt(end, "//"u8))
        {
            return null;
        }

        while (start > 0 && IsCommentLine(text, text.LineStart(start - 1)))
        {
            start = text.LineStart(start - 1);
        }

        return (start, text.NextLine(end));
    }

    private static bool IsCommentLine(SourceText text, int lineStart) => text.HasAt(text.SkipBlanks(lineStart), "//"u8);
}
