namespace Host.Tests;

/// <summary>A plugin as it is written: what its size is, and what of it stands in another one too.</summary>
internal sealed class PluginSource
{
    private static readonly string[] Kinds = [".cs", ".cshtml", ".css", ".mjs"];
    private readonly Dictionary<string, string[]> _files;

    private PluginSource(string folder)
    {
        Name = Path.GetFileName(folder);
        _files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Kinds.Contains(Path.GetExtension(f), StringComparer.Ordinal) && !IsBuilt(Path.GetRelativePath(folder, f)))
            .ToDictionary(f => f, File.ReadAllLines, StringComparer.Ordinal);
    }

    public string Name { get; }

    public int LongestFile => _files.Values.Max(f => f.Length);

    public int Files => _files.Count;

    public static IReadOnlyList<PluginSource> All(string root) =>
        [.. Directory.GetDirectories(Path.Combine(root, "plugins")).Where(d => Directory.GetFiles(d, "*.csproj").Length > 0).Order(StringComparer.Ordinal).Select(d => new PluginSource(d))];

    /// <summary>Lines of all files with an ending, empty ones too.</summary>
    public int Lines(string ending) => _files.Where(f => Path.GetExtension(f.Key) == ending).Sum(f => f.Value.Length);

    /// <summary>The most lines in a row that a file of this plugin and a file of the other have in common; empty lines, lone brackets and usings do not count.</summary>
    public (int Lines, string Here, string There) Shared(PluginSource other)
    {
        var best = (Lines: 0, Here: "", There: "");
        foreach (var (here, mine) in _files.Select(f => (Path.GetFileName(f.Key), Telling(f.Value))))
        {
            foreach (var (there, theirs) in other._files.Select(f => (Path.GetFileName(f.Key), Telling(f.Value))))
            {
                var lines = LongestRun(mine, theirs);
                best = lines > best.Lines ? (lines, here, there) : best;
            }
        }

        return best;
    }

    private static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar) is ["obj" or "bin", ..];

    private static string[] Telling(string[] lines) =>
        [.. lines.Select(l => l.Trim()).Where(l => l.Any(char.IsLetterOrDigit) && !l.StartsWith("using ", StringComparison.Ordinal) && !l.StartsWith("@using ", StringComparison.Ordinal))];

    private static int LongestRun(string[] mine, string[] theirs)
    {
        var (before, now, longest) = (new int[theirs.Length + 1], new int[theirs.Length + 1], 0);
        foreach (var line in mine)
        {
            for (var at = 0; at < theirs.Length; at++)
            {
                now[at + 1] = string.Equals(line, theirs[at], StringComparison.Ordinal) ? before[at] + 1 : 0;
                longest = Math.Max(longest, now[at + 1]);
            }

            (before, now) = (now, before);
        }

        return longest;
    }
}
