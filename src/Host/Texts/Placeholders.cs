using System.Text.RegularExpressions;

namespace StationKiosk.Host.Texts;

/// <summary>The {0}, {1}… of a text: a translation must have the same ones, or showing it fails.</summary>
internal static partial class Placeholders
{
    public static IReadOnlyList<string> In(string text) =>
        [.. Form().Matches(text.Replace("{{", "", StringComparison.Ordinal)).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static bool Same(string a, string b) => In(a).SequenceEqual(In(b), StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex Form();
}
