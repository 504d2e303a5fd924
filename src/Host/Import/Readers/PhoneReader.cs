using System.Text.RegularExpressions;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Readers;

/// <summary>
/// One or several phone numbers of China: mobile, landline with or without area code and extension, 400 and 800, service numbers. The whole
/// cell is accounted for: words such as a name may stand beside them, but no digits that are no number, and no number of something else.
/// </summary>
internal static partial class PhoneReader
{
    public static ReadResult Read(CellText cell, ReadContext context)
    {
        if (BuiltInReaders.IsBlank(cell.Text))
        {
            return ReadResult.Nothing;
        }

        var text = cell.Text.Replace('(', ' ').Replace(')', '-').Replace('（', ' ').Replace('）', '-');
        var found = Number().Matches(text);
        var numbers = found.Select(Tidy).Distinct(StringComparer.Ordinal).ToList();
        return numbers.Count == 0 || Stranger().IsMatch(Number().Replace(text, " "))
            ? ReadResult.Faulty("import.fault.phone", BuiltInReaders.Quote(cell.Text))
            : ReadResult.Of(context.Field.Id, string.Join(" / ", numbers));
    }

    private static string Tidy(Match number)
    {
        var extension = number.Groups["ext"].Success ? "-" + Digits(number.Groups["ext"].Value) : "";
        if (number.Groups["mobile"].Success)
        {
            return Digits(number.Groups["mobile"].Value);
        }

        if (number.Groups["area"].Success)
        {
            return $"0{Digits(number.Groups["area"].Value)}-{Digits(number.Groups["local"].Value)}{extension}";
        }

        return number.Groups["free"].Success ? string.Join('-', Groups().Split(number.Groups["free"].Value.Trim())) : Digits(number.Groups["short"].Value) + extension;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(
        @"(?<![\d+])(?:(?:(?:\+|00)?86[- ]*|0)?(?<mobile>1[3-9]\d(?:[- ]?\d){8})"
        + @"|(?:(?:\+|00)86[- ]*(?:0[- ]?)?(?<area>10|2\d|[3-9]\d{2})[- ]+|(?:86[- ]*)?0(?<area>10|2\d|[03-9]\d{2})[- ]*)(?<local>[1-9]\d{2,3}[- ]?\d{4})(?:[- ]*(?:转|分机|ext\.?)[- :]*(?<ext>\d{1,6})|[- ]*-(?<ext>\d{1,6}))?"
        + @"|(?<free>[48]00[- ]?\d{3,4}[- ]?\d{3,4})"
        + @"|(?<short>[2-9]\d{6,7})(?:[- ]*(?:转|分机|ext\.?)[- :]*(?<ext>\d{1,6})|-(?<ext>\d{1,6}))?"
        + @"|(?<short>1\d{4}))(?!\d)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    // What is left may be a name or "总机": more digits, a plus, or a word for what is no telephone mean that something was not understood.
    [GeneratedRegex(@"[\d+@]|qq|微信|wechat|weixin|vx|传真|fax|邮箱|e-?mail", RegexOptions.IgnoreCase)]
    private static partial Regex Stranger();

    [GeneratedRegex("[- ]+")]
    private static partial Regex Groups();
}
