using System.Security.Cryptography;
using System.Text.RegularExpressions;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Host.Texts;
using StationKiosk.Sdk.Contents;

namespace StationKiosk.Host.Configuration.Contents;

/// <summary>
/// Reads a module's content files. A station's file takes the place of the district's of the same id. What did not change since the last
/// reading is not read again: a hundred stations share a district's files, and a clerk changes one of them at a time.
/// </summary>
internal sealed partial class ContentReader
{
    private readonly Dictionary<string, (string Key, Content? Content, FaultList Faults)> _kept = new(StringComparer.Ordinal);

    public ContentReading Read(string module, Shape? shape, IReadOnlyList<ContentFolder> folders, IReadOnlyList<string> languages)
    {
        if (shape is null)
        {
            return ContentReading.None;
        }

        var faults = new FaultList();
        var files = new SortedDictionary<string, List<(Source Source, string Language)>>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            var groups = folder.Of(module).Select(s => Named(s, faults)).Where(n => n.Id.Length > 0).GroupBy(n => n.Id, StringComparer.Ordinal);
            foreach (var group in groups)
            {
                files[group.Key] = [.. group.Select(n => (n.Source, n.Language)).OrderBy(n => n.Language, StringComparer.Ordinal)];
            }
        }

        var contents = new List<Content>();
        foreach (var (id, group) in files)
        {
            var (content, found) = Of(module, id, group, shape, languages);
            faults.AddRange(found.InOrder);
            contents.AddRange(content is null ? [] : [content]);
        }

        return new ContentReading(contents, [.. files.Values.SelectMany(g => g.Select(f => f.Source))], faults.InOrder);
    }

    private static (Source Source, string Id, string Language) Named(Source source, FaultList faults)
    {
        var match = FileName().Match(Path.GetFileName(source.Name));
        if (!match.Success)
        {
            faults.Add(source.Name, "content-name", Path.GetFileName(source.Name));
        }

        return (source, match.Groups["id"].Value, match.Groups["language"].Value);
    }

    private (Content? Content, FaultList Faults) Of(string module, string id, List<(Source Source, string Language)> files, Shape shape, IReadOnlyList<string> languages)
    {
        var hash = Hash(files);
        var key = $"{files[0].Source.Name} {hash} {string.Join(' ', languages)}";
        if (!_kept.TryGetValue($"{module}/{id}", out var kept) || kept.Key != key)
        {
            var faults = new FaultList();
            kept = (key, Bound(id, hash, files, shape, languages, faults), faults);
            _kept[$"{module}/{id}"] = kept;
        }

        return (kept.Content, kept.Faults);
    }

    private static Content? Bound(string id, string hash, List<(Source Source, string Language)> files, Shape shape, IReadOnlyList<string> languages, FaultList faults)
    {
        var read = files.ConvertAll(f => new FrontMatter(f.Source, faults).Read(f.Language));
        if (read[0].Language.Length > 0)
        {
            faults.Add(read[0].Source.Name, "content-main", $"{id}.md");
            return null;
        }

        foreach (var other in read.Skip(1).Where(f => !languages.Contains(f.Language, StringComparer.Ordinal) || f.Language == languages[0]))
        {
            faults.Add(other.Source.Name, "content-language", other.Language, Messages.List(languages.Skip(1)));
        }

        foreach (var unreadable in read.Where(f => !MarkdownText.CanBeShown(f.Markdown)))
        {
            faults.Add(unreadable.Source.Name, "content-markdown");
        }

        if (faults.Count > 0 || read.Exists(f => f.Head is null))
        {
            return null;
        }

        var main = WordTree.Whole(read[0].Head!, shape, languages[0]);
        if (Head(main, read, shape, languages, faults) is not { } head || faults.Count > 0)
        {
            return null;
        }

        return new Content(head, (pointer, fault) => Placed(pointer, fault, main))
        {
            Id = id,
            Hash = hash,
            Texts = new OrderedDictionary<string, ContentText>(read.Select(f => Text(f, languages[0])), StringComparer.Ordinal),
        };
    }

    // The data first and alone: what it lacks is lacking there, not in a translation.
    private static object? Head(LocatedNode main, List<ContentFile> read, Shape shape, IReadOnlyList<string> languages, FaultList faults)
    {
        var layers = new List<Layer> { new(Layer.BuiltInName, Filling.DefaultsOf(shape), []), new("main", main, []) };
        new Checker(faults, languages).Check(LayerMerge.Merge(layers, faults)!, shape);
        if (faults.Count > 0)
        {
            return null;
        }

        layers.AddRange(read.Skip(1).Select(f => new Layer(f.Language, WordTree.Words(WithoutVersion(f.Head!), shape, f.Language, faults), [])));
        var merged = LayerMerge.Merge(layers, faults)!;
        new Checker(faults, languages).Check(merged, shape);
        return faults.Count > 0 ? null : new Binding(faults).Bind(Filling.Fill(merged, shape), shape, "");
    }

    private static KeyValuePair<string, ContentText> Text(ContentFile file, string first)
    {
        var language = file.Language.Length > 0 ? file.Language : first;
        return KeyValuePair.Create(language, new ContentText
        {
            Language = language,
            File = file.Source.Name,
            Markdown = file.Markdown,
            Line = file.Line,
            Version = file.Head?["version"]?.Text ?? "",
        });
    }

    private static Sdk.Configuration.Fault Placed(string pointer, Sdk.Configuration.Fault fault, LocatedNode main)
    {
        var hit = main.Nearest(JsonPath.Split(pointer));
        var (line, column) = hit.Source.At(hit.Start);
        return fault with { Path = JsonPath.Display(pointer), File = hit.Source.Name, Line = line, Column = column };
    }

    private static LocatedNode WithoutVersion(LocatedNode head) => head.WithMembers(head.Members.Where(m => m.Name != "version"));

    private static string Hash(List<(Source Source, string Language)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (source, language) in files)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{language}:{source.Bytes.Length}:"));
            hash.AppendData(source.Bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    [GeneratedRegex(@"^(?<id>[a-z][a-z0-9-]*)(\.(?<language>[a-z]{2,3}(-[A-Za-z]{2,4})?))?\.md\z", RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();
}
