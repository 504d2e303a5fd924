using System.Text.RegularExpressions;

namespace Host.Tests.Import;

public sealed partial class ImportTextsTests
{
    [Fact]
    public void Every_sentence_exists_in_both_languages_with_the_same_values()
    {
        var chinese = new ImportCommandTests.FileTexts("zh-CN").All;
        var english = new ImportCommandTests.FileTexts("en").All;

        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(chinese, t => Assert.Equal(Places(t.Value), Places(english[t.Key])));
    }

    [Fact]
    public void Every_code_has_its_sentence()
    {
        var texts = new ImportCommandTests.FileTexts("zh-CN").All;
        var folder = Path.Combine(ImportCommandTests.FileTexts.Repository(), "src", "Host", "Import");
        var codes = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Code().Matches(File.ReadAllText(f)).Select(m => m.Groups["code"].Value)).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(codes.Count > 30);
        Assert.All(codes, c => Assert.True(texts.ContainsKey(c), c));
    }

    private static string Places(string text) => string.Concat(Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"(?<!\{)\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"""(?<code>import\.(file|fault|flag|mapping|run|cli)\.[a-z]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
