using System.Text.RegularExpressions;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>The files of a configuration folder, by their path in it. A file that cannot be read is a fault like any other.</summary>
internal sealed partial class ConfigFolder
{
    // A hundred times what a large service takes: beyond it somebody saved something else under this name.
    private const int MostBytes = 4 * 1024 * 1024;

    private static readonly Dictionary<string, byte[]?> Nothing = [];

    private readonly string _root;
    private readonly IReadOnlyDictionary<string, byte[]?> _instead;
    private readonly FileMemory _memory;
    private readonly List<string> _files = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _byFolder = Enumerable.Empty<string>().ToLookup(f => f, StringComparer.Ordinal);
    private readonly FaultList _faults = new();

    public ConfigFolder(string root, IReadOnlyDictionary<string, byte[]?>? instead, FileMemory memory)
    {
        (_root, _instead, _memory) = (root, instead ?? Nothing, memory);
        var isThere = Directory.Exists(root);
        if (!isThere)
        {
            // What it was last good with stands in for all of it.
            _faults.Add(Path.GetFileName(root), "missing-folder");
        }

        var all = isThere ? Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }) : [];
        _files.AddRange(all
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Where(f => !IsBystander(f) && !_instead.ContainsKey(f))
            .Concat(_instead.Where(f => f.Value is not null).Select(f => f.Key))
            .Concat(isThere ? FoldersNamedLikeFiles(root) : [])
            .Order(StringComparer.Ordinal));
        _names.UnionWith(_files);
        _byFolder = _files.ToLookup(f => f[..Math.Max(0, f.LastIndexOf('/'))], StringComparer.Ordinal);
        Stations = [.. _files.Where(f => f.StartsWith("stations/", StringComparison.Ordinal)).Select(f => f.Split('/')).Where(p => p.Length > 2).Select(p => p[1]).Distinct(StringComparer.Ordinal)];
        FindStrays();
    }

    public IReadOnlyList<Fault> Faults => _faults.InOrder;

    public IReadOnlyList<string> Stations { get; } = [];

    /// <summary>JSON files directly in a folder, by name without ending.</summary>
    public IEnumerable<(string Name, string File)> JsonIn(string folder) => _byFolder[folder]
        .Where(f => f.EndsWith(".json", StringComparison.Ordinal))
        .Select(f => (Path.GetFileNameWithoutExtension(f), f));

    /// <summary>Markdown files directly in a folder.</summary>
    public IEnumerable<string> MarkdownIn(string folder) => _byFolder[folder].Where(f => f.EndsWith(".md", StringComparison.Ordinal));

    public bool Has(string file) => _names.Contains(file);

    /// <summary>The file's bytes, or null with a fault.</summary>
    public Source? Read(string file)
    {
        var (source, fault) = TryRead(file);
        _faults.AddRange(fault is null ? [] : [fault]);
        return source;
    }

    /// <summary>A JSON file as a document; one that cannot be read is a document with that fault, so that what it stands for is not forgotten.</summary>
    public ConfigDocument Document(string file)
    {
        var (source, fault) = TryRead(file);
        return source is null ? new ConfigDocument(new Source(file, []), null, [], 1, [fault!]) : _memory.Document(source);
    }

    /// <summary>A text file; null with a fault when it cannot be read.</summary>
    public TextFile? Texts(string file, ShapeCatalog shapes) => Read(file) is { } source ? _memory.Texts(source, shapes) : null;

    private (Source? Source, Fault? Fault) TryRead(string file)
    {
        var path = Path.Combine(_root, file);
        try
        {
            if (!_instead.ContainsKey(file) && new FileInfo(path) is { Exists: true, Length: > MostBytes } large)
            {
                return (null, Of("too-large", Megabytes(large.Length), Megabytes(MostBytes)));
            }

            return (_memory.Source(file, _instead.GetValueOrDefault(file) ?? File.ReadAllBytes(path)), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Of(Directory.Exists(path) ? "folder-for-file" : "unreadable"));
        }

        Fault Of(string code, params object[] args) => Messages.Fault(code, args) with { File = file, Line = 1, Column = 1 };
    }

    private static string Megabytes(long bytes) => Expectation.Number(Math.Round(bytes / 1024m / 1024m, 1));

    private static IEnumerable<string> FoldersNamedLikeFiles(string root) => Directory
        .EnumerateDirectories(root, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
        .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
        .Where(f => !IsBystander(f) && f.EndsWith(".json", StringComparison.Ordinal) && Known().IsMatch(f) && !f.Contains("/content/", StringComparison.Ordinal));

    /// <summary>What editors, version control and systems leave behind.</summary>
    public static bool IsBystander(string file)
    {
        var parts = file.Split('/');
        return Array.Exists(parts, p => p.StartsWith('.')) || parts[0] is "schemas" || LeftBehind().IsMatch(parts[^1]);
    }

    private void FindStrays()
    {
        foreach (var file in _files.Where(f => !Known().IsMatch(f)))
        {
            _faults.Add(file, "unknown-file", Instead(file));
        }

        foreach (var id in Stations.Where(s => !Ids().IsMatch(s)))
        {
            _faults.Add("stations/" + id, "file-id", id, Messages.Say("expect.id"));
        }

        foreach (var file in _files.Where(f => ModuleFile().IsMatch(f) && !Ids().IsMatch(Path.GetFileNameWithoutExtension(f))))
        {
            _faults.Add(file, "file-id", Path.GetFileNameWithoutExtension(file), Messages.Say("expect.id"));
        }
    }

    private static LocalizedText Instead(string file)
    {
        string[] station = ["station.json", "checks.json", "places.csv", "modules", "content", "texts"];
        string[] district = ["site.json", "checks.json", "places.csv", "modules", "content", "texts"];
        var parts = file.Split('/');
        var (at, known) = parts switch
        {
            ["district", _, ..] => (1, district),
            ["stations", _, _, ..] => (2, station),
            _ => (0, ["district", "stations", "roles.json", "schemas"]),
        };
        if (DidYouMean.Closest(parts[at], known) is not { } meant || meant == parts[at])
        {
            return Messages.Say("meant.layout", Messages.List(known));
        }

        parts[at] = meant;
        return Messages.Say("meant.move", string.Join('/', parts));
    }

    [GeneratedRegex(@"(~|\.tmp|\.swp|\.swx|\.bak|\.orig|^#.*#|^Thumbs\.db|^desktop\.ini|^README.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex LeftBehind();

    [GeneratedRegex(@"^(roles\.json|district/site\.json|stations/[^/]+/station\.json|(district|stations/[^/]+)/(places\.csv|checks\.json|(modules|texts)/[^/]+\.json|content/.+))\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Known();

    [GeneratedRegex(@"^(district|stations/[^/]+)/modules/[^/]+\.json\z", RegexOptions.ExplicitCapture)]
    private static partial Regex ModuleFile();

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z")]
    private static partial Regex Ids();
}
