using System.Text;

namespace Host.Tests.Configuration;

/// <summary>
/// Every folder golden/bad-* says in errors.txt, in English and then in Chinese, all that is wrong with it; every good-* has none.
/// To write the files anew after a change of wording: GOLDEN=write, then read the difference.
/// </summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Folders => [.. Directory.GetDirectories(ConfigFixture.GoldenFolder)
        .Select(d => Path.GetFileName(d)!)
        .Where(d => d != "base")
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    [Trait("row", "L2")]
    [Trait("row", "L1")]
    public void Folder_has_exactly_the_faults_it_names(string folder)
    {
        using var config = new ConfigFixture(folder);

        var all = config.Read().AllFaults;

        var text = new StringBuilder();
        foreach (var language in all.Count == 0 ? [] : new[] { "en", "zh-CN" })
        {
            text.AppendJoin('\n', all.Select(f => f.In(language))).Append('\n').Append(language == "en" ? "\n" : "");
        }

        var file = Path.Combine(ConfigFixture.GoldenFolder, folder, "errors.txt");
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write" && folder.StartsWith("bad-", StringComparison.Ordinal))
        {
            File.WriteAllText(file, text.ToString());
        }

        Assert.Equal(folder.StartsWith("bad-", StringComparison.Ordinal), all.Count > 0);
        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", text.ToString());
    }
}
