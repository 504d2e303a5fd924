using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Json;

namespace StationKiosk.Host.Configuration.Editing;

/// <summary>A new member or item, laid out as its neighbours are.</summary>
internal static class Insertion
{
    public static byte[] Into(SourceText text, LocatedNode node, string name, JsonNode? value, int index)
    {
        var spans = SourceEdit.Spans(node);
        if (spans.Count == 0)
        {
            return IntoEmpty(text, node, name, value);
        }

        var isMultiline = text.HasBetween(node.Start, spans[0].Start, "\n"u8);
        var indent = text.IndentAt(isMultiline ? spans[0].Start : node.Start);
        var neighboursAreFlat = spans.TrueForAll(s => !text.HasBetween(s.Start, s.End, "\n"u8));
        var isFlat = !isMultiline || (neighboursAreFlat && value is not JsonObject { Count: > 4 });
        var added = name + new ValueFormat(text).Write(value, indent, isFlat);
        if (!isMultiline && IsTooLong(text, node, added))
        {
            return Opened(text, node, spans, name, value, index);
        }

        if (index < spans.Count)
        {
            var at = spans[Math.Max(0, index)].Start;
            return text.Splice(at, at, added + "," + (isMultiline ? text.NewLine + indent : " "));
        }

        return isMultiline ? AfterLastLine(text, node, spans[^1].End, indent + added) : AfterLast(text, spans[^1].End, added);
    }

    private static byte[] IntoEmpty(SourceText text, LocatedNode node, string name, JsonNode? value)
    {
        var outer = text.IndentAt(node.Start);
        var close = node.End - 1;
        var format = new ValueFormat(text);
        if (node.Kind == NodeKind.Array && value is null or JsonValue && !text.HasBetween(node.Start, node.End, "//"u8))
        {
            return text.Splice(close, close, name + format.Write(value, outer, isFlat: true));
        }

        var tail = close;
        while (tail > node.Start + 1 && (text.IsBlank(tail - 1) || text.IsLineEnd(tail - 1)))
        {
            tail--;
        }

        var inner = outer + text.Unit;
        return text.Splice(tail, close, text.NewLine + inner + name + format.Write(value, inner, isFlat: false) + text.NewLine + outer);
    }

    private static bool IsTooLong(SourceText text, LocatedNode node, string added)
    {
        var column = node.End - text.LineStart(node.End);
        var hasComment = text.HasBetween(node.Start, node.End, "/*"u8) || text.HasBetween(node.Start, node.End, "//"u8);
        return !hasComment && (added.Contains('\n', StringComparison.Ordinal) || column + added.Length > ValueFormat.LongestLine);
    }

    /// <summary>A one-line container that gets too long: each on a line of its own, with the bytes that it had.</summary>
    private static byte[] Opened(SourceText text, LocatedNode node, List<(int Start, int End)> spans, string name, JsonNode? value, int index)
    {
        var outer = text.IndentAt(node.Start);
        var inner = outer + text.Unit;
        var parts = spans.ConvertAll(s => text.Text(s.Start, s.End));
        parts.Insert(Math.Clamp(index, 0, parts.Count), name + new ValueFormat(text).Write(value, inner, isFlat: true));
        var lines = string.Join(',', parts.Select(p => text.NewLine + inner + p));
        return text.Splice(node.Start + 1, node.End - 1, lines + text.NewLine + outer);
    }

    private static byte[] AfterLast(SourceText text, int end, string added)
    {
        var comma = text.CommaAfter(end);
        return comma >= 0 ? text.Splice(comma + 1, comma + 1, " " + added) : text.Splice(end, end, ", " + added);
    }

    private static byte[] AfterLastLine(SourceText text, LocatedNode node, int end, string added)
    {
        var comma = text.CommaAfter(end);
        var after = comma >= 0 ? comma + 1 : end;
        var lineEnd = after;
        // A comment behind the last value stays on its line.
        while (lineEnd < node.End - 1 && !text.IsLineEnd(lineEnd))
        {
            lineEnd++;
        }

        var at = text.HasBetween(after, lineEnd, "/*"u8) ? after : lineEnd;
        var result = text.Splice(at, at, text.NewLine + added + (comma >= 0 ? "," : ""));
        return comma >= 0 ? result : [.. result.AsSpan(0, end), (byte)',', .. result.AsSpan(end)];
    }
}
