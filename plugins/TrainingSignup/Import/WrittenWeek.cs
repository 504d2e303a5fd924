using System.Text.RegularExpressions;
using StationKiosk.Sdk.Import;
using TrainingSignup.Classes;

namespace TrainingSignup.Import;

/// <summary>Days of the week as they are written: 周二、周四, 每周二、四, 周二至周四, 二四, 周末, 工作日, 每天, 2/4, Tue-Thu.</summary>
internal static partial class WrittenWeek
{
    private const string Chinese = "一二三四五六日";
    private const string Digits = "1234567";

    /// <summary>The days' codes in the order of the week; <see langword="null"/> for what is not days of the week from end to end (每月31日).</summary>
    public static IReadOnlyList<string>? Read(string text)
    {
        var days = new HashSet<int>();
        var rest = Ranges().Replace(CellNormaliser.Line(text).Replace('天', '日'), m => Add(days, m));
        rest = Words().Replace(rest, m => Add(days, m));
        return days.Count > 0 && Between().IsMatch(rest) ? [.. Week.Codes.Where((_, at) => days.Contains(at))] : null;
    }

    private static string Add(HashSet<int> days, Match match)
    {
        var (from, to) = match.Groups["all"].Success ? (0, 6)
            : match.Groups["work"].Success ? (0, 4)
            : match.Groups["end"].Success ? (5, 6)
            : (Day(match.Groups["from"].Value), Day(match.Groups[match.Groups["to"].Success ? "to" : "from"].Value));
        for (var at = from; at != to; at = (at + 1) % 7)
        {
            days.Add(at);
        }

        days.Add(to);
        return " ";
    }

    private static int Day(string word)
    {
        var at = Math.Max(Chinese.IndexOf(word, StringComparison.Ordinal), Digits.IndexOf(word, StringComparison.Ordinal));
        return at >= 0 ? at : Week.Codes.TakeWhile(c => !word.StartsWith(c, StringComparison.OrdinalIgnoreCase)).Count();
    }

    [GeneratedRegex("(每?(周|星期|礼拜)?(?<from>[一二三四五六日]|[1-7](?![0-9月日号点])|(mon|tue|wed|thu|fri|sat|sun)[a-z]*)) ?(至|到|-|~) ?((周|星期|礼拜)?(?<to>[一二三四五六日]|[1-7](?![0-9月日号点])|(mon|tue|wed|thu|fri|sat|sun)[a-z]*))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Ranges();

    [GeneratedRegex("(?<all>每日|日日|(?<![a-z])daily)|(?<work>工作日)|(?<end>周末|双休日)|每?(周|星期|礼拜)?(?<from>[一二三四五六日])|每?(周|星期|礼拜)?(?<from>(?<![0-9])[1-7](?![0-9月日号点]))|(?<from>(mon|tue|wed|thu|fri|sat|sun)[a-z]*)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();

    [GeneratedRegex("^[、，,；;/和及与 ]*\\z")]
    private static partial Regex Between();
}
