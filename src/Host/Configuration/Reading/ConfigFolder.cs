using System.Text.RegularExpressions;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>The files of a configuration folder, by their path in it. A file that cannot be read is a fault like any other.</summary>
internal sealed partial class ConfigFolder
{
    private static readonly Dictionary<string, byte[]?> Nothing = [];

    private readonly string _root;
    private readonly IReadOnlyDictionary<string, byte[]?> _instead;
    private readonly List<string> _files = [];
    private readonly FaultList _faults = new();

    public ConfigFolder(string root, IReadOnlyDictionary<string, byte[]?>? instead = null)
    {
        (_root, _instead) = (root, instead ?? Nothing);
        if (!Directory.Exists(root))
        {
            _faults.Add(Path.GetFileName(root), "missing-folder");
            return;
        }

        var all = Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true });
        _files.AddRange(all
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Where(f => !IsBystander(f) && !_instead.ContainsKey(f))
            .Concat(_instead.Where(f => f.Value is not null).Select(f => f.Key))
            .Order(StringComparer.Ordinal));
        FindStrays();
    }

    public IReadOnlyList<Fault> Faults => _faults.InOrder;

    public IReadOnlyList<string> Stations =>
        [.. _files.Where(f => f.StartsWith("stations/", StringComparison.Ordinal)).Select(f => f.Split('/')).Where(p => p.Length > 2).Select(p => p[1]).Distinct(StringComparer.Ordinal)];

    /// <summary>JSON files directly in a folder, by name without ending.</summary>
    public IEnumerable<(string Name, string File)> JsonIn(string folder) => _files
        .Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal) && f.EndsWith(".json", StringComparison.Ordinal) && f.LastIndexOf('/') == folder.Length)
        .Select(f => (Path.GetFileNameWithoutExtension(f), f));

    public bool Has(string file) => _files.Contains(file, StringComparer.Ordinal);

    /// <summary>The file's bytes, or null with a fault.</summary>
    public Source? Read(string file)
    {
        try
        {
            return new Source(file, _instead.GetValueOrDefault(file) ?? File.ReadAllBytes(Path.Combine(_root, file)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _faults.Add(file, "unreadable");
            return null;
        }
    }

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
        string[] station = ["station.json", "places.csv", "modules", "content", "texts"];
        string[] district = ["site.json", "places.csv", "modules", "content", "texts"];
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

    [GeneratedRegex(@"(~|\.tmp|\.swp|\.swx|\.bak|\.orig|^#.*#|^Thumbs\.db|^desktop\.ini|^README.*)$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex LeftBehind();

    [GeneratedRegex(@"^(roles\.json|district/site\.json|stations/[^/]+/station\.json|(district|stations/[^/]+)/(places\.csv|(modules|texts)/[^/]+\.json|content/.+))$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Known();

    [GeneratedRegex(@"^(district|stations/[^/]+)/modules/[^/]+\.json$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex ModuleFile();

    [GeneratedRegex(IdsAttribute.Default, RegexOptions.None, 200)]
    private static partial Regex Ids();
}
