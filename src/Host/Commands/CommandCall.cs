using StationKiosk.Host.Sites;
using StationKiosk.Host.Texts;

namespace StationKiosk.Host.Commands;

/// <summary>What a person typed, in which folder, and the language to answer in. A running host is handed the same.</summary>
internal sealed record CommandCall(IReadOnlyList<string> Words, string Folder, string Language)
{
    private static readonly string[] LanguageVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public static CommandCall Typed(IReadOnlyList<string> words) => new(words, HostPaths.Full(".")!, LanguageOf(words));

    public string Full(string path) => Path.GetFullPath(path, Folder);

    private static string LanguageOf(IReadOnlyList<string> words)
    {
        // Read before the parsing, whose own faults are said in it too.
        var asked = words.SkipWhile(w => w != "--lang").Skip(1).FirstOrDefault()
            ?? words.FirstOrDefault(w => w.StartsWith("--lang=", StringComparison.Ordinal))?["--lang=".Length..];
        if (asked is not null && BuiltInTexts.Languages.Contains(asked, StringComparer.Ordinal))
        {
            return asked;
        }

        var shell = LanguageVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return shell?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? "zh-CN" : "en";
    }
}
