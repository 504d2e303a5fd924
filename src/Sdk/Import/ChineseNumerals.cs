using System.Globalization;
using System.Text.RegularExpressions;

namespace StationKiosk.Sdk.Import;

/// <summary>Numbers below ten thousand in Chinese numerals: 十, 二十, 一百零五, 两千. Money's own numerals (壹) count as well.</summary>
public static partial class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>The text with such numbers in digits; a row of digits such as 二〇二六 is left alone.</summary>
    /// <param name="text">As it was written.</param>
    public static string InDigits(string text) => Numeral().Replace(text, m => Value(m.Value).ToString(CultureInfo.InvariantCulture));

    private static int Value(string numeral)
    {
        var (sum, digit) = (0, 0);
        foreach (var c in numeral)
        {
            var unit = c switch { '十' or '拾' => 10, '百' or '佰' => 100, '千' or '仟' => 1000, _ => 0 };
            if (unit > 0)
            {
                sum += Math.Max(digit, 1) * unit;
                digit = 0;
            }
            else
            {
                digit = c is '两' ? 2 : c is '〇' ? 0 : Math.Max(Digits.IndexOf(c, StringComparison.Ordinal), Formal.IndexOf(c, StringComparison.Ordinal));
            }
        }

        return sum + digit;
    }

    // One digit, or digits with their places: 二〇二六 is a year and no sum.
    [GeneratedRegex("(?<![零〇一二三四五六七八九十百千])(([一二两三四五六七八九壹贰叁肆伍陆柒捌玖]?[十拾百佰千仟]零?)+[一二三四五六七八九壹贰叁肆伍陆柒捌玖]?|[零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖])(?![零〇一二两三四五六七八九十百千万])", RegexOptions.ExplicitCapture)]
    private static partial Regex Numeral();
}
