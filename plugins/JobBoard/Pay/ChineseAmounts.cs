using System.Globalization;
using System.Text.RegularExpressions;

namespace JobBoard.Pay;

/// <summary>Amounts as spoken, in digits: 四千 is 4千, 一万二 is 1.2万. Words such as 五险一金 are left alone.</summary>
internal static partial class ChineseAmounts
{
    private const string Digits = "零一二三四五六七八九";

    public static string InDigits(string text) =>
        Spoken().Replace(text, found =>
        {
            var whole = ValueOf(found.Groups["whole"].Value);
            var unit = found.Groups["unit"].Value;
            var tail = found.Groups["tail"];
            return tail.Success
                ? string.Create(CultureInfo.InvariantCulture, $"{whole}.{ValueOf(tail.Value)}{unit}")
                : string.Create(CultureInfo.InvariantCulture, $"{whole}{unit}");
        });

    private static int ValueOf(string digit) =>
        digit == "两" ? 2 : digit.Length == 1 && char.IsAsciiDigit(digit[0]) ? digit[0] - '0' : Digits.IndexOf(digit, StringComparison.Ordinal);

    [GeneratedRegex("(?<whole>[一二两三四五六七八九]|(?<![0-9.])[1-9](?=[万千][一二三四五六七八九](?![千百万])))(?<unit>[千万百])(?<tail>[一二三四五六七八九](?![千百万险]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Spoken();
}
