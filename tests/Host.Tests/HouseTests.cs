using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace Host.Tests;

/// <summary>What the house rules say and no compiler checks.</summary>
public sealed partial class HouseTests
{
    private const int LongestFile = 400;
    private const int MostPublicTypes = 150;
    private const int MostSharedLines = 15;

    internal static readonly string Root = RootOf(AppContext.BaseDirectory);

    public static TheoryData<string> TextFiles => [.. Sources("*.zh-CN.json", "src", "plugins").Concat(Sources("*.en.json", "src", "plugins"))
        .Where(f => f.Contains("/Texts/", StringComparison.Ordinal))
        .Select(f => Relative(f).Replace(".zh-CN.json", "", StringComparison.Ordinal).Replace(".en.json", "", StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal)];

    [Fact]
    public void No_file_is_longer_than_a_person_can_hold() =>
        Assert.Empty(Sources("*.cs", "src", "plugins").Where(f => File.ReadLines(f).Count() > LongestFile).Select(Relative));

    [Fact]
    public void No_pattern_has_a_clock()
    {
        var patterns = (
            from file in Sources("*.cs", "src", "plugins", "templates")
            from line in File.ReadLines(file)
            where line.Contains("GeneratedRegex(", StringComparison.Ordinal) || line.Contains("new Regex(", StringComparison.Ordinal) || line.Contains("RegexMatchTimeoutException", StringComparison.Ordinal)
            select (Relative(file), line)).ToList();

        Assert.True(patterns.Count > 50);
        Assert.DoesNotContain(patterns, p => Clock().IsMatch(p.line));
    }

    [Fact]
    public void No_plugin_repeats_another()
    {
        var plugins = PluginSource.All(Root);

        Assert.True(plugins.Count >= 5);
        Assert.Empty(
            from plugin in plugins
            from other in plugins
            where string.CompareOrdinal(plugin.Name, other.Name) < 0
            let shared = plugin.Shared(other)
            where shared.Lines > MostSharedLines
            select $"{plugin.Name}/{shared.Here} and {other.Name}/{shared.There} have {shared.Lines} lines in common: they belong in Sdk or Host");
    }

    [Fact]
    public void No_plugin_references_the_host_or_another_plugin()
    {
        var projects = Sources("*.csproj", "plugins").ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, file => Assert.DoesNotContain(
            References().Matches(File.ReadAllText(file)).Select(m => m.Groups["path"].Value),
            reference => reference.Contains("src/Host", StringComparison.Ordinal) || projects.Exists(p => p.EndsWith("/" + Path.GetFileName(reference), StringComparison.Ordinal))));
        Assert.All(PluginFolders.Assemblies(PluginFolders.Shipped), plugin =>
        {
            var names = plugin.References.ToList();
            Assert.DoesNotContain("StationKiosk", names);
            Assert.DoesNotContain(names, n => Directory.Exists(Path.Combine(Root, "plugins", n)));
        });
    }

    [Fact]
    public void A_pattern_for_a_whole_text_ends_at_its_very_end()
    {
        // A dollar sign lets a line break after the text pass, which then stands in an id, a path or a number.
        var open = Sources("*.cs", "src", "plugins").SelectMany(f => WholeWithDollar().Matches(File.ReadAllText(f)).Select(m => $"{f}: {m.Value}"));

        Assert.Empty(open);
    }

    [Fact]
    public void Records_knows_no_web_and_Sdk_no_host()
    {
        var records = typeof(RecordStore).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        var sdk = typeof(ModuleInfo).Assembly.GetReferencedAssemblies().Select(a => a.Name!);

        Assert.DoesNotContain(records, n => n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || n.StartsWith("StationKiosk", StringComparison.Ordinal));
        Assert.DoesNotContain("StationKiosk", sdk);
    }

    [Fact]
    public void The_public_surface_is_the_one_that_was_agreed()
    {
        var file = Path.Combine(Root, "tests", "Host.Tests", "SdkSurface.txt");
        var now = PublicSurface.Of(typeof(ModuleInfo).Assembly, typeof(RecordStore).Assembly);
        if (Environment.GetEnvironmentVariable("STATIONKIOSK_WRITE_SURFACE") == "1")
        {
            File.WriteAllLines(file, now);
        }

        var agreed = File.ReadAllLines(file);

        Assert.True(
            agreed.SequenceEqual(now, StringComparer.Ordinal),
            "What plugins can see has changed. Gone: " + string.Join(" | ", agreed.Except(now, StringComparer.Ordinal).Take(20))
            + ". New: " + string.Join(" | ", now.Except(agreed, StringComparer.Ordinal).Take(20))
            + ". If this is meant, run this test once with STATIONKIOSK_WRITE_SURFACE=1 and commit SdkSurface.txt.");
    }

    [Fact]
    public void The_contract_of_plugins_stays_small() =>
        Assert.InRange(typeof(ModuleInfo).Assembly.GetExportedTypes().Count(t => !t.IsNested && !t.Name.Contains('_', StringComparison.Ordinal)), 1, MostPublicTypes);

    [Fact]
    public void No_warning_is_switched_off_without_a_reason() =>
        Assert.Empty(
            from file in Sources("*.cs", "src", "plugins", "tests", "bench")
            from line in File.ReadLines(file)
            where SwitchedOff().IsMatch(line) && !line.Contains("//", StringComparison.Ordinal) && !line.Contains("Justification", StringComparison.Ordinal)
            select $"{Relative(file)}: {line.Trim()}");

    [Fact]
    public async Task Nothing_of_others_is_committed()
    {
        var tracked = await TrackedAsync();

        Assert.NotEmpty(tracked);
        Assert.DoesNotContain(tracked, f => ForeignFile().IsMatch(f));
    }

    [Theory]
    [MemberData(nameof(TextFiles))]
    [Trait("row", "K10")]
    public void Texts_are_complete_in_both_languages(string area)
    {
        var chinese = Texts(area + ".zh-CN.json");
        var english = Texts(area + ".en.json");

        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(chinese, text =>
        {
            Assert.NotEqual("", text.Value.Trim());
            Assert.NotEqual("", english[text.Key].Trim());
        });
        // What is wrong and what would be right are one sentence; each language divides it as it likes.
        Assert.Equal(Placeholders(chinese), Placeholders(english));
    }

    [Fact]
    public void Every_row_that_a_test_carries_is_in_the_feature_list()
    {
        var listed = File.ReadLines(Path.Combine(Root, "docs", "features.md")).Select(l => RowOfTable().Match(l)).Where(m => m.Success).Select(m => m.Groups["row"].Value).ToHashSet(StringComparer.Ordinal);
        var carried =
            from file in Sources("*.cs", "tests")
            from Match match in RowTrait().Matches(File.ReadAllText(file))
            select (Row: match.Groups["row"].Value, File: Relative(file));

        Assert.NotEmpty(listed);
        Assert.DoesNotContain(carried, c => !listed.Contains(c.Row));
    }

    private static IEnumerable<string> Sources(string pattern, params string[] folders) => folders
        .Select(folder => Path.Combine(Root, folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
        .Select(f => f.Replace('\\', '/'))
        .Where(f => !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/node_modules/", StringComparison.Ordinal));

    private static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static Dictionary<string, string> Texts(string file)
    {
        Assert.True(File.Exists(Path.Combine(Root, file)), $"{file} is missing");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(Path.Combine(Root, file)))!;
    }

    private static IEnumerable<string> Placeholders(Dictionary<string, string> texts) =>
        from text in texts
        group text.Value by text.Key.Replace(".wrong", "", StringComparison.Ordinal).Replace(".right", "", StringComparison.Ordinal) into sentence
        orderby sentence.Key
        select sentence.Key + ": " + string.Join(',', sentence.SelectMany(s => Placeholder().Matches(s)).Select(m => m.Groups["index"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static async Task<IReadOnlyList<string>> TrackedAsync()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files"]) { WorkingDirectory = Root, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await git.StandardOutput.ReadToEndAsync();
        await git.WaitForExitAsync();
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string RootOf(string folder) => File.Exists(Path.Combine(folder, "StationKiosk.sln")) ? folder : RootOf(Path.GetDirectoryName(folder)!);

    [GeneratedRegex("<ProjectReference[^>]*Include=\"(?<path>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex References();

    [GeneratedRegex(@"^\s*(#pragma warning disable|#nullable disable|\[(assembly: )?SuppressMessage)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SwitchedOff();

    [GeneratedRegex(@"(^|/)(node_modules|wwwroot/lib|packages|vendor)/|\.(dll|exe|nupkg|min\.js|min\.css|woff2?|ttf|otf)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ForeignFile();

    [GeneratedRegex(@"\{(?<index>[0-9]+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^\|\s*(?<row>[A-Z][0-9]{1,2})\s*\|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowOfTable();

    [GeneratedRegex(@"GeneratedRegex\(@?""\^[^\n]*?\$""", RegexOptions.None, 10_000)]
    private static partial Regex WholeWithDollar();

    [GeneratedRegex(@"imeout|TimeSpan|, \d+\)\]\s*$")]
    private static partial Regex Clock();

    [GeneratedRegex("Trait\\(\"row\", \"(?<row>[^\"]+)\"\\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowTrait();
}
