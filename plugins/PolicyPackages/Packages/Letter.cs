using System.Text.RegularExpressions;

namespace PolicyPackages.Packages;

/// <summary>The letter that a person confirms: a policy's template with what the person gave put in, and nothing else.</summary>
internal static partial class Letter
{
    private static readonly string[] Names = ["name", "id", "phone", "account", "title", "date"];

    /// <summary>Names in a template that nothing stands for.</summary>
    public static IEnumerable<string> Unknown(string template) =>
        Placeholder().Matches(template).Select(m => m.Groups["name"].Value).Where(n => !Names.Contains(n, StringComparer.Ordinal));

    /// <summary>The text with every placeholder replaced; one that is not given stays empty.</summary>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values) =>
        Placeholder().Replace(template, m => values.GetValueOrDefault(m.Groups["name"].Value, ""));

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();
}
