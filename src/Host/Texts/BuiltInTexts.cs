using System.Collections.Frozen;
using System.Text.Json;

namespace StationKiosk.Host.Texts;

/// <summary>The texts that the host brings: <c>Texts/&lt;area&gt;.&lt;language&gt;.json</c>, flat objects inside the assembly.</summary>
internal static class BuiltInTexts
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> ByLanguage = Read();

    /// <summary>Chinese first: what nobody translated is shown in it.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["zh-CN", "en"];

    public static IEnumerable<string> Keys => ByLanguage["zh-CN"].Keys;

    public static string Get(string language, string key) => Find(language, key) ?? key;

    public static string? Find(string language, string key) =>
        ByLanguage.TryGetValue(language, out var texts) ? texts.GetValueOrDefault(key) : null;

    private static FrozenDictionary<string, FrozenDictionary<string, string>> Read()
    {
        var assembly = typeof(BuiltInTexts).Assembly;
        var all = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Texts/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var language = name.Split('.')[^2];
            all.TryAdd(language, new(StringComparer.Ordinal));
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream, JsonSerializerOptions.Strict)!)
            {
                all[language].Add(key, text);
            }
        }

        return all.ToFrozenDictionary(l => l.Key, l => l.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
