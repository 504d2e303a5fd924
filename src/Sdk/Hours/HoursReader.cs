using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StationKiosk.Sdk.Hours;

/// <summary>Reads one line of opening hours from left to right: days, then the times that hold on them, then other days.</summary>
internal sealed partial class HoursReader(string text)
{
    private readonly Dictionary<DayOfWeek, List<HourSpan>> _week = [];
    private readonly HashSet<DayOfWeek> _days = [];
    private string _rest = Plain(text);

    // Whether the days were named after the last times.
    private bool _isNew = true;

    public HoursText? Read()
    {
        bool? onHolidays = Without(OpenHolidays()) ? true : Without(ClosedHolidays()) ? false : null;
        while (_rest.Length > 0)
        {
            if (!One())
            {
                return null;
            }
        }

        return _week.Count == 0 || (_isNew && _days.Count > 0) ? null : new HoursText
        {
            Hours = new WeekHours { Week = _week.ToDictionary(d => d.Key, d => (IReadOnlyList<HourSpan>)d.Value) },
            OnHolidays = onHolidays,
        };
    }

    private bool One()
    {
        if (Token(DayToken()) is { } day)
        {
            if (!_isNew)
            {
                _days.Clear();
                _isNew = true;
            }

            _days.UnionWith(DaysOf(day));
            return true;
        }

        if (Token(SpanToken()) is { } span)
        {
            _isNew = false;
            return _days.Count > 0 && SpanOf(span) is { } read && Add(read);
        }

        if (Token(ClosedToken()) is not null)
        {
            _isNew = false;
            return _days.Count > 0 && !_days.Any(_week.ContainsKey);
        }

        return Token(Between()) is not null;
    }

    private bool Add(HourSpan span)
    {
        foreach (var day in _days)
        {
            var spans = _week.TryGetValue(day, out var found) ? found : _week[day] = [];
            if (spans.Count > 0 && spans[^1].End > span.From.ToTimeSpan())
            {
                return false;
            }

            spans.Add(span);
        }

        return true;
    }

    private bool Without(Regex part)
    {
        var was = _rest.Length;
        _rest = part.Replace(_rest, "");
        return _rest.Length != was;
    }

    private Match? Token(Regex token)
    {
        if (token.Match(_rest) is not { Success: true } match)
        {
            return null;
        }

        _rest = _rest[match.Length..];
        return match;
    }

    private static IEnumerable<DayOfWeek> DaysOf(Match day)
    {
        if (day.Groups["word"].Value is { Length: > 0 } word)
        {
            return word[0] switch
            {
                '工' => HoursText.Week[..5],
                'w' when word.StartsWith("weekd", StringComparison.Ordinal) => HoursText.Week[..5],
                '周' or '双' or 'w' => HoursText.Week[5..],
                _ => HoursText.Week,
            };
        }

        var first = Number(day.Groups["first"].Value);
        var last = day.Groups["last"].Success ? Number(day.Groups["last"].Value) : first;
        return Enumerable.Range(0, ((last - first + 7) % 7) + 1).Select(n => HoursText.Week[(first + n) % 7]);
    }

    private static int Number(string day) => "一二三四五六日".IndexOf(day[0] == '天' ? '日' : day[0]) is >= 0 and var chinese
        ? chinese
        : Array.FindIndex(HoursText.Week, d => d.ToString().StartsWith(day, StringComparison.OrdinalIgnoreCase));

    private static HourSpan? SpanOf(Match span)
    {
        if (span.Groups["whole"].Success)
        {
            return new HourSpan(TimeOnly.MinValue, TimeOnly.MinValue);
        }

        var from = Minutes(span, "1", "");
        var until = Minutes(span, "2", span.Groups["part1"].Value);
        return from is null or >= 1440 || until is null || until <= from ? null : new HourSpan(TimeOnly.MinValue.AddMinutes(from.Value), TimeOnly.MinValue.AddMinutes(until.Value % 1440));
    }

    private static int? Minutes(Match span, string which, string before)
    {
        var hour = int.Parse(span.Groups["h" + which].Value, CultureInfo.InvariantCulture);
        var minute = span.Groups["half" + which].Success ? 30 : span.Groups["m" + which].Success ? int.Parse(span.Groups["m" + which].Value, CultureInfo.InvariantCulture) : 0;
        var part = span.Groups["part" + which].Value is { Length: > 0 } own ? own : before;
        if (part is "下午" or "晚上" or "pm" && hour < 12)
        {
            hour += 12;
        }

        var all = (hour * 60) + minute;
        return minute < 60 && all <= 1440 ? all : null;
    }

    // Full-width digits and signs of all kinds mean the same as plain ones.
    private static string Plain(string text) => new StringBuilder(text.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        .Replace('–', '-').Replace('—', '-').Replace('~', '-').Replace('∼', '-').Replace('―', '-').Replace('礼', '周').Replace("周拜", "周").Replace("星期", "周")
        .ToString();

    [GeneratedRegex("(法定)?节假日(不休息?|也?开放|照常|正常(上班|开放|办公)?)|含(法定)?节假日|全年无休|open on (public )?holidays", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OpenHolidays();

    [GeneratedRegex("[(]?(法定)?节假日(除外|休息|不开放?|不办公|不上班|闭馆)[)]?|[(]?(except|closed on) (public )?holidays[)]?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ClosedHolidays();

    [GeneratedRegex("^((?<word>工作日|每天|每日|天天|周末|双休日|every ?day|daily|weekdays?|weekends?)|周(?<first>[一二三四五六日天])(-周?|至周?|到周?)(?<last>[一二三四五六日天])|周?(?<first>[一二三四五六日天])(?![0-9点])|(?<first>mon|tue|wed|thu|fri|sat|sun)(day|s?day|nesday|rsday|urday)?s? ?(-|to|through) ?(?<last>mon|tue|wed|thu|fri|sat|sun)(day|s?day|nesday|rsday|urday)?s?|(?<first>mon|tue|wed|thu|fri|sat|sun)(day|s?day|nesday|rsday|urday)?s?)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex DayToken();

    [GeneratedRegex("^((?<whole>24小时|全天|24 hours|24h)|(?<part1>上午|早上|中午|下午|晚上)?(?<h1>[0-9]{1,2})([:点.](?<half1>半)|[:点时.](?<m1>[0-9]{2})分?|[点时])? ?(?<part1>am|pm)? ?(-|至|到|to) ?(?<part2>上午|早上|中午|下午|晚上)?(?<h2>[0-9]{1,2})([:点.](?<half2>半)|[:点时.](?<m2>[0-9]{2})分?|[点时])? ?(?<part2>am|pm)?)(?![0-9:])", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex SpanToken();

    [GeneratedRegex("^(休息|不开放?|关门|闭馆|closed)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ClosedToken();

    [GeneratedRegex("^(\\s|[,;、。:/+和及]|(开放|营业|服务|办公|上班)(时间)?|open|and|hours)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Between();
}
