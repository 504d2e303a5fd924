using System.Globalization;
using StationKiosk.Host.Texts;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Checks;

/// <summary>Sentences about configuration in every language that the host brings, from <c>Texts/configuration.*.json</c>.</summary>
internal static class Messages
{
    public static Fault Fault(string code, params object[] args) => new()
    {
        Code = code,
        Args = [.. args.Select(a => a as LocalizedText ?? LocalizedText.Same((string)a))],
        Path = "$",
        Wrong = Say(code + ".wrong", args),
        Right = Say(code + ".right", args),
    };

    /// <summary>A text with its placeholders filled, in each language with the argument in that language.</summary>
    public static LocalizedText Say(string key, params object[] args) => Of("configuration." + key, args);

    /// <summary>A built-in text of any area, filled like <see cref="Say"/>.</summary>
    public static LocalizedText Of(string key, params object[] args)
    {
        return new LocalizedText(BuiltInTexts.Languages.Select(language => new KeyValuePair<string, string>(language, In(language))));

        string In(string language)
        {
            var filled = args.Select(a => a is LocalizedText text ? text.In(language).Text : a).ToArray();
            return string.Format(CultureInfo.InvariantCulture, BuiltInTexts.Get(language, key), filled);
        }
    }

    /// <summary>Quoted names with the list mark of each language.</summary>
    public static LocalizedText List(IEnumerable<string> names)
    {
        const int most = 30;
        var all = names.ToList();
        var shown = all.Take(most).ToList();
        var more = all.Count > most ? "…" : "";
        return new LocalizedText(
            string.Concat(shown.Select(n => $"“{n}”")) is { Length: > 0 } zh ? zh.Replace("”“", "”、“", StringComparison.Ordinal) + more : "",
            string.Join(", ", shown.Select(n => $"'{n}'")) + more);
    }
}
