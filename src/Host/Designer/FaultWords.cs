using System.Text.RegularExpressions;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Designer;

/// <summary>
/// Faults in the words of whoever builds a service: questions, options, states and settings by what they are called, never by the ids that
/// stand in the file. The file's own place stays beside it for whoever edits files.
/// </summary>
internal sealed partial class FaultWords
{
    private readonly DesignNode? _tree;

    public FaultWords(DesignNode? tree) => _tree = tree;

    public Fault Of(Fault fault)
    {
        if (_tree is null)
        {
            return fault;
        }

        var names = NamesAt(fault.Path);
        return fault with { Wrong = Said(fault.Wrong, names), Right = Said(fault.Right, names) };
    }

    private static LocalizedText Said(LocalizedText text, Dictionary<string, LocalizedText> names) =>
        new(text.Texts.Select(t => KeyValuePair.Create(t.Key, t.Key.StartsWith("zh", StringComparison.Ordinal) ? Chinese(t.Value, names) : Other(t.Value, t.Key, names))));

    // Within Chinese every word of Latin letters is an id or a code; quotation marks that stand around it stay.
    private static string Chinese(string text, Dictionary<string, LocalizedText> names) =>
        Word().Replace(text, m => names.TryGetValue(m.Value, out var name) ? Quoted(text, m, name.In("zh-CN").Text, "“", "”") : m.Value);

    // Within other languages only what is quoted or cannot be a word is one.
    private static string Other(string text, string language, Dictionary<string, LocalizedText> names) =>
        Word().Replace(text, m => names.TryGetValue(m.Value, out var name) && (IsQuoted(text, m) || IsIn(text, m) || IsCode(m.Value)) ? Quoted(text, m, name.In(language).Text, "\"", "\"") : m.Value);

    private static string Quoted(string text, Match match, string name, string open, string close) => IsQuoted(text, match) ? name : open + name + close;

    private static bool IsQuoted(string text, Match match) =>
        match.Index > 0 && text[match.Index - 1] is '“' or '"' or '\'' && match.Index + match.Length < text.Length && text[match.Index + match.Length] is '”' or '"' or '\'';

    // "known: name, phone, area" is a list of ids to its end.
    private static bool IsIn(string text, Match match) => text.IndexOf("known: ", StringComparison.Ordinal) is >= 0 and var list && match.Index > list;

    private static bool IsCode(string word) => word.Contains('-', StringComparison.Ordinal) || word.AsSpan(1).IndexOfAnyInRange('A', 'Z') >= 0;

    /// <summary>What ids mean at a place: the nearest thing of that id wins.</summary>
    private Dictionary<string, LocalizedText> NamesAt(string path)
    {
        var names = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);
        for (var at = Nearest(path); at is not null; at = at.Parent)
        {
            foreach (var node in at.All.Prepend(at))
            {
                Name(names, node);
            }
        }

        return names;
    }

    private DesignNode? Nearest(string path) => _tree!.All
        .Where(n => JsonPath.Display(n.Pointer) is var place && (path == place || (path.StartsWith(place, StringComparison.Ordinal) && path[place.Length] is '.' or '[')))
        .MaxBy(n => n.Pointer.Length);

    private static void Name(Dictionary<string, LocalizedText> names, DesignNode node)
    {
        if (node.IsItem && node.Called is { } called)
        {
            names.TryAdd(node.Key, called);
        }

        if (node.Shape.Kind == ShapeKind.Object)
        {
            foreach (var member in node.Shape.Members.Where(m => m.Title.Texts.Count > 0))
            {
                names.TryAdd(member.Name, member.Title);
            }
        }

        foreach (var (kind, shape) in node.Union?.Cases ?? [])
        {
            names.TryAdd(kind, shape.Title);
        }

        foreach (var one in node.Shape.Names)
        {
            names.TryAdd(one.Json, one.Title);
        }
    }

    [GeneratedRegex("[A-Za-z][A-Za-z0-9-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
