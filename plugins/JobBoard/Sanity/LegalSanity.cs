using System.Globalization;
using System.Text.RegularExpressions;
using JobBoard.Pay;
using JobBoard.Reading;
using JobBoard.Settings;
using StationKiosk.Sdk.Configuration;

namespace JobBoard.Sanity;

/// <summary>
/// What the law or decency says about a posting: words that exclude people and fees block it, pay below the minimum
/// and missing hours flag it. Nothing here makes a row invalid, and a clerk has the last word.
/// All words are settings; built once per settings, each rule when it first judges a posting: a district of a hundred stations has five thousand
/// of them, and a check reads no posting.
/// </summary>
internal sealed class LegalSanity
{
    public const string BelowMinimumWage = "below-minimum-wage";
    public const string MissingHours = "missing-hours";

    private readonly (string Id, WordRuleSettings Settings, Lazy<WordRule> Words)[] _rules;
    private readonly MinimumWageSettings _minimum;
    private readonly Regex? _hours;

    public LegalSanity(SanitySettings settings, MinimumWageSettings minimum)
    {
        var lists = settings.Lists.ToDictionary(list => list.Key, list => list.Value.Words, StringComparer.Ordinal);
        _rules = [.. settings.Rules.Where(rule => rule.Value.Effect != WordRuleEffect.Off).Select(rule => (rule.Key, rule.Value, new Lazy<WordRule>(() => new WordRule(rule.Value, settings, lists))))];
        _minimum = minimum;
        var hours = new WordPattern(settings.HoursWords, lists);
        _hours = hours.IsEmpty ? null : new Regex(hours.Alternatives, WordPattern.Options);
    }

    public IReadOnlyList<SanityFinding> Check(SanityInput posting)
    {
        var text = string.Join('|', posting.Texts.Select(PlainText.Of));
        var withoutSpaces = text.Replace(" ", string.Empty, StringComparison.Ordinal);
        var findings = new List<SanityFinding>();
        foreach (var (id, rule, words) in _rules)
        {
            if (rule.ExceptKinds.Any(posting.Kinds.Contains))
            {
                continue;
            }

            var found = id switch
            {
                BelowMinimumWage => LowPay(posting.Pay),
                MissingHours => NoHours(posting, text),
                _ => words.Value.Find(text, withoutSpaces) is { Count: > 0 } all ? all : null,
            };
            if (found is not null)
            {
                findings.Add(new SanityFinding { Rule = id, Blocks = rule.Effect == WordRuleEffect.Block, Words = found, Sentence = Filled(rule.Sentence, found) });
            }
        }

        return findings;
    }

    // What is offered and what the law asks; null when nothing is wrong.
    private string[]? LowPay(PayRange? pay)
    {
        if (pay is null || (pay.Min ?? pay.Max) is not { } least)
        {
            return null;
        }

        var minimum = pay.Period == PayPeriod.Hour ? _minimum.Hour : _minimum.Month;
        decimal? offered = pay.Period == PayPeriod.Hour ? least : MonthlyPay.InMonths(least, pay.Period);
        return offered < minimum ? [offered.Value.ToString("0.##", CultureInfo.InvariantCulture), minimum.Value.ToString("0.##", CultureInfo.InvariantCulture)] : null;
    }

    private string[]? NoHours(SanityInput posting, string text) =>
        posting.HasHours || _hours is null || _hours.IsMatch(text) ? null : [];

    // A figure rule fills {0} and {1}; a word rule has all its words in {0}.
    internal static LocalizedText Filled(LocalizedText sentence, IReadOnlyList<string> words) =>
        new(sentence.Texts.Select(text => KeyValuePair.Create(
            text.Key,
            text.Value.Contains("{1}", StringComparison.Ordinal)
                ? text.Value.Replace("{0}", words.ElementAtOrDefault(0), StringComparison.Ordinal).Replace("{1}", words.ElementAtOrDefault(1), StringComparison.Ordinal)
                : text.Value.Replace("{0}", string.Join(text.Key.StartsWith("zh", StringComparison.Ordinal) ? "、" : ", ", words), StringComparison.Ordinal))));
}
