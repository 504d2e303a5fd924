using System.Globalization;
using System.Text.RegularExpressions;
using JobBoard.Reading;

namespace JobBoard.Pay;

/// <summary>
/// Reads pay cells as clerks and job sites write them: <c>4-8千/月</c>, <c>1.2万·13薪</c>, <c>日薪200</c>, <c>5千以上</c>,
/// <c>面议</c>. A cell that could mean two things is not guessed: it comes back with a reason.
/// </summary>
internal static partial class PayReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int LongestCell = 120;

    // Without a period the size decides, where only one reading is likely.
    private const decimal LeastMonthly = 1_000m;
    private const decimal LeastYearly = 60_000m;

    public static PayReading Read(string? cell)
    {
        var text = PlainText.WithoutSpaces(cell);
        if (text.Length == 0)
        {
            return PayFault.Empty;
        }

        if (text.Length > LongestCell)
        {
            return PayFault.SeveralAmounts;
        }

        text = ChineseAmounts.InDigits(Thousands().Replace(text, string.Empty));
        text = WorkingHours().Replace(text, string.Empty);
        var negotiable = NegotiableWords().IsMatch(text);
        var (withPeriod, paysPerYear) = TakePaysPerYear(text);
        var (amounts, period) = TakePeriod(withPeriod);
        period ??= paysPerYear is null ? null : PayPeriod.Month;
        if (period is null && OtherUnits().IsMatch(amounts))
        {
            return PayFault.UnknownUnit;
        }

        var found = Amounts().Matches(amounts);
        return found.Count switch
        {
            0 => negotiable ? new PayRange { Negotiable = true } : PayFault.NoAmount,
            1 => Ranged(found[0], amounts, period, paysPerYear, negotiable),
            _ => PayFault.SeveralAmounts,
        };
    }

    private static PayReading Ranged(Match found, string text, PayPeriod? period, int? paysPerYear, bool negotiable)
    {
        if (Bounds(found, text) is not var (min, max))
        {
            return PayFault.OutOfReason;
        }

        if ((period ?? LikelyPeriod(min, max)) is not { } settled)
        {
            return PayFault.NoPeriod;
        }

        var (least, most) = Reasonable(settled);
        if ((min ?? max) < least || (max ?? min) > most)
        {
            return PayFault.OutOfReason;
        }

        return new PayRange
        {
            Min = min,
            Max = max,
            Period = settled,
            PeriodAssumed = period is null,
            PaysPerYear = paysPerYear,
            Negotiable = negotiable,
        };
    }

    private static (decimal? Min, decimal? Max)? Bounds(Match found, string text)
    {
        if (!TryNumber(found.Groups["low"], out var low))
        {
            return null;
        }

        var lowUnit = UnitOf(found.Groups["lowUnit"].Value);
        if (found.Groups["high"].Success)
        {
            if (!TryNumber(found.Groups["high"], out var high))
            {
                return null;
            }

            var highUnit = UnitOf(found.Groups["highUnit"].Value);
            high *= highUnit;
            // 4-8千 means 4千; 8000-1.2万 means 8000 as it stands.
            low *= lowUnit > 1 || low * highUnit > high ? lowUnit : highUnit;
            return (Math.Min(low, high), Math.Max(low, high));
        }

        var amount = low * lowUnit;
        var before = text[..found.Index];
        var after = text[(found.Index + found.Length)..];
        if (OpenAbove().IsMatch(after) || OpenAboveBefore().IsMatch(before))
        {
            return (amount, null);
        }

        return OpenBelow().IsMatch(after) || OpenBelowBefore().IsMatch(before) ? (null, amount) : (amount, amount);
    }

    private static bool TryNumber(Group digits, out decimal number) =>
        decimal.TryParse(digits.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
        && number < 100_000_000m;

    private static decimal UnitOf(string unit) => unit switch
    {
        "万" or "w" => 10_000m,
        "千" or "k" => 1_000m,
        "百" => 100m,
        _ => 1m,
    };

    private static PayPeriod? LikelyPeriod(decimal? min, decimal? max) => (min ?? max, max ?? min) switch
    {
        ( >= LeastYearly, _) => PayPeriod.Year,
        ( >= LeastMonthly, < LeastYearly) => PayPeriod.Month,
        _ => null,
    };

    private static (decimal Least, decimal Most) Reasonable(PayPeriod period) => period switch
    {
        PayPeriod.Hour => (3m, 3_000m),
        PayPeriod.Day => (20m, 20_000m),
        PayPeriod.Month => (100m, 1_000_000m),
        _ => (1_000m, 20_000_000m),
    };

    private static (string Remaining, int? Pays) TakePaysPerYear(string text)
    {
        var found = PaysPerYear().Match(text);
        return found.Success
            ? (text.Remove(found.Index, found.Length), int.Parse(found.Groups["pays"].ValueSpan, CultureInfo.InvariantCulture))
            : (text, null);
    }

    private static (string Remaining, PayPeriod? Period) TakePeriod(string text)
    {
        foreach (var (words, period) in Periods)
        {
            if (words.IsMatch(text))
            {
                return (words.Replace(text, " ").Trim(), period);
            }
        }

        return (text, null);
    }

    private static readonly (Regex Words, PayPeriod Period)[] Periods =
    [
        (HourWords(), PayPeriod.Hour),
        (DayWords(), PayPeriod.Day),
        (YearWords(), PayPeriod.Year),
        (MonthWords(), PayPeriod.Month),
    ];

    [GeneratedRegex(@"(?<low>\d+(\.\d+)?)(?<lowUnit>[万千百kw])?(元|块|rmb)? ?((-|至|到)+ ?[¥$]?(?<high>\d+(\.\d+)?)(?<highUnit>[万千百kw])?)?", Options)]
    private static partial Regex Amounts();

    [GeneratedRegex(@"(?<=\d),(?=\d{3}(\D|$))", Options)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"(每[天日]\d+(\.\d+)?个?小时|\d+(\.\d+)?个?小时/[天日]|\d+小时(工作)?制)", Options)]
    private static partial Regex WorkingHours();

    [GeneratedRegex(@"面议|面谈|协商|详谈|negotiable|open", Options)]
    private static partial Regex NegotiableWords();

    [GeneratedRegex(@"[·・•.,;*x/(]*(?<pays>1[2-9]|2[0-4])(-\d\d)?个?月?薪\)?", Options)]
    private static partial Regex PaysPerYear();

    [GeneratedRegex(@"元?(/|每|一|per|an|a)+(个)?(小时|钟头|hour|hr|h)|时薪|小时工资|(?<=\d)元?/时", Options)]
    private static partial Regex HourWords();

    [GeneratedRegex(@"元?(/|每|一|per|a)+(天|日|day|d(?![a-z]))|日薪|日工资|日结(?=\d)", Options)]
    private static partial Regex DayWords();

    [GeneratedRegex(@"元?(/|每|一|per|a)+(年|year|yr|y)|年薪", Options)]
    private static partial Regex YearWords();

    [GeneratedRegex(@"元?(/|每|一|per|a)+(个)?(月|month|mo|m(?![a-z]))|月薪|月工资|月结(?=\d)", Options)]
    private static partial Regex MonthWords();

    [GeneratedRegex(@"/[件单次周趟个米吨篇节课]|每[件单次周趟]|计件", Options)]
    private static partial Regex OtherUnits();

    [GeneratedRegex(@"^[元块 ]*([+起]|以上|及以上|或以上|保底|andup|up)", Options)]
    private static partial Regex OpenAbove();

    [GeneratedRegex(@"(底薪|保底|无责底薪|不低于|最低|至少|高于|from|>=?|≥)[:¥]*$", Options)]
    private static partial Regex OpenAboveBefore();

    [GeneratedRegex(@"^[元块 ]*(以下|以内|封顶|及以下)", Options)]
    private static partial Regex OpenBelow();

    [GeneratedRegex(@"(最高|不超过|不高于|低于|至多|upto|<=?|≤)[:¥]*$", Options)]
    private static partial Regex OpenBelowBefore();
}
