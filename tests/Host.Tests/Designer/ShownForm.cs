using System.Net;
using System.Text.RegularExpressions;

namespace Host.Tests.Designer;

/// <summary>What a browser would send of the designer's form as it stands in a page: every control that is not disabled, with its value.</summary>
internal static partial class ShownForm
{
    public static List<(string Name, string Value)> Of(string html)
    {
        var start = html.IndexOf("<form id=\"design\"", StringComparison.Ordinal);
        Assert.True(start >= 0, "the page has no form of the designer");
        var form = html[start..html.IndexOf("</form>", start, StringComparison.Ordinal)];
        form = Locked().Replace(form, "");
        var shown = new List<(int At, string Name, string Value)>();
        foreach (Match input in Inputs().Matches(form))
        {
            var (tag, name) = (input.Value, Attribute(input.Value, "name"));
            var isPicked = Attribute(tag, "type") is not ("checkbox" or "radio") || Has(tag, "checked");
            if (name is { Length: > 0 } && isPicked && !Has(tag, "disabled"))
            {
                shown.Add((input.Index, name, Attribute(tag, "value") ?? ""));
            }
        }

        foreach (Match text in Areas().Matches(form).Where(m => !Has(m.Groups["tag"].Value, "disabled")))
        {
            shown.Add((text.Index, Attribute(text.Groups["tag"].Value, "name")!, WebUtility.HtmlDecode(text.Groups["text"].Value).TrimStart('\n').ReplaceLineEndings("\r\n")));
        }

        foreach (Match select in Selects().Matches(form).Where(m => !Has(m.Groups["tag"].Value, "disabled")))
        {
            var options = Options().Matches(select.Groups["inside"].Value).Select(m => m.Value).ToList();
            var chosen = options.Find(o => Has(o, "selected")) ?? options.FirstOrDefault();
            if (chosen is not null && Attribute(select.Groups["tag"].Value, "name") is { } name)
            {
                shown.Add((select.Index, name, Attribute(chosen, "value") ?? ""));
            }
        }

        return [.. shown.OrderBy(s => s.At).Select(s => (s.Name, s.Value)).Where(s => s.Name != "__RequestVerificationToken")];
    }

    /// <summary>The same with one control filled in anew.</summary>
    public static List<(string Name, string Value)> With(this List<(string Name, string Value)> shown, string name, params string[] values) =>
        [.. shown.Where(s => s.Name != name), .. values.Select(v => (name, v))];

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $"\\s{name}=\"(?<it>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups["it"].Value) : null;

    private static bool Has(string tag, string name) => Regex.IsMatch(tag, $"\\s{name}(=|\\s|>|/)", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex("<input\\b[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Inputs();

    [GeneratedRegex("(?<tag><textarea\\b[^>]*>)(?<text>[^<]*)</textarea>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Areas();

    [GeneratedRegex("(?<tag><select\\b[^>]*>)(?<inside>.*?)</select>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 5000)]
    private static partial Regex Selects();

    [GeneratedRegex("<option\\b[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Options();

    [GeneratedRegex("<fieldset\\b[^>]*\\sdisabled[\\s=>].*?</fieldset>", RegexOptions.Singleline, 5000)]
    private static partial Regex Locked();
}
