using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StationKiosk.Host.Configuration.Contents;

/// <summary>
/// The YAML between two lines of three dashes as a located tree, so that the same checks with the same places serve it as serve JSON. Only the
/// plain part of YAML is read: anchors and references, with which small files can say huge things, are refused.
/// </summary>
internal sealed partial class FrontMatter(Source source, FaultList faults)
{
    private const string Fence = "---";
    private const int MostDepth = 12;

    private string _yaml = "";
    private int _start;

    /// <summary>Reads a file; the head is null when it cannot be read, with a fault.</summary>
    public ContentFile Read(string language)
    {
        if (SourceEncoding.FaultIn(source.Bytes) is { } encoding)
        {
            faults.Add(source, encoding.Offset, "", encoding.Code);
            return new ContentFile(source, language, null, 1, "");
        }

        var text = Encoding.UTF8.GetString(source.Bytes.AsSpan(source.TextStart));
        var lines = text.Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, l => l.TrimEnd() == Fence) : -1;
        if (end < 0)
        {
            faults.Add(source, source.TextStart, "", lines[0].TrimEnd() == Fence ? "front-open" : "front-missing");
            return new ContentFile(source, language, null, 1, "");
        }

        var first = lines[0].Length + 1;
        _start = source.TextStart + Encoding.UTF8.GetByteCount(text.AsSpan(0, first));
        _yaml = string.Join('\n', lines[1..end]);
        var body = string.Join('\n', lines[(end + 1)..]).ReplaceLineEndings("\n");
        return new ContentFile(source, language, Typing(lines, end) ? Tree() : null, end + 2, body);
    }

    // What a Chinese keyboard or a word processor leaves behind, said in words that help: the reader's own would not.
    private bool Typing(string[] lines, int end)
    {
        var before = faults.Count;
        for (var i = 1; i < end; i++)
        {
            if (FullWidth().IsMatch(lines[i]))
            {
                faults.Add(source, source.Offset(i, 0), "", "front-colon");
            }
            else if (lines[i].StartsWith('\t'))
            {
                faults.Add(source, source.Offset(i, 0), "", "front-tab");
            }
        }

        return faults.Count == before;
    }

    private LocatedNode? Tree()
    {
        try
        {
            var parser = new Parser(new StringReader(_yaml));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return new LocatedNode(NodeKind.Object, source, _start);
            }

            return Node(parser, 0);
        }
        catch (YamlException e)
        {
            faults.Add(source, At(e.Start), "", "front-syntax");
            return null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private LocatedNode Node(Parser parser, int depth)
    {
        if (depth > MostDepth || parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
        {
            faults.Add(source, At(parser.Current!.Start), "", "front-anchor");
            throw new FormatException("refused");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return Scalar(scalar);
        }

        if (parser.TryConsume<SequenceStart>(out var list))
        {
            var items = new List<LocatedNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Node(parser, depth + 1));
            }

            return new LocatedNode(NodeKind.Array, source, At(list.Start)) { End = At(list.End), Items = items };
        }

        var map = parser.Consume<MappingStart>();
        var members = new List<LocatedMember>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var name = parser.Consume<Scalar>();
            members.Add(new LocatedMember(name.Value, source, At(name.Start), At(name.End), Node(parser, depth + 1)));
        }

        return new LocatedNode(NodeKind.Object, source, At(map.Start)) { End = At(map.End), Members = members };
    }

    private LocatedNode Scalar(Scalar scalar)
    {
        var text = scalar.Value.TrimEnd('\n');
        var kind = scalar.Style != ScalarStyle.Plain ? NodeKind.Text
            : text is "" or "~" or "null" ? NodeKind.Null
            : text is "true" or "false" ? NodeKind.Boolean
            : Number().IsMatch(text) ? NodeKind.Number
            : NodeKind.Text;
        return new LocatedNode(kind, source, At(scalar.Start)) { End = At(scalar.End), Text = text };
    }

    private int At(Mark mark) =>
        _start + Encoding.UTF8.GetByteCount(_yaml.AsSpan(0, (int)Math.Clamp(Convert.ToInt64(mark.Index, CultureInfo.InvariantCulture), 0, _yaml.Length)));

    [GeneratedRegex(@"^\s*[A-Za-z][A-Za-z0-9-]*：")]
    private static partial Regex FullWidth();

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
