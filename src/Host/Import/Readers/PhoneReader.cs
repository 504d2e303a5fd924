using System.Text.RegularExpressions;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Readers;

/// <summary>One or several phone numbers: mobile, landline with or without area code and extension, 400 and 800.</summary>
internal static partial class PhoneReader
{
    public static ReadResult Read(CellText cell, ReadContext context)
    {
        if (BuiltInReaders.IsBlank(cell.Text))
        {
            return ReadResult.Nothing;
        }

        var numbers = Number().Matches(cell.Text.Replace('(', ' ').Replace(')', '-').Replace('（', ' ').Replace('）', '-'))
            .Select(m => Tidy(m.Value)).Distinct(StringComparer.Ordinal).ToList();
        return numbers.Count == 0
            ? ReadResult.Faulty("import.fault.phone", BuiltInReaders.Quote(cell.Text))
            : ReadResult.Of(context.Field.Id, string.Join(" / ", numbers));
    }

    private static string Tidy(string number)
    {
        var digits = number.Replace(" ", "", StringComparison.Ordinal).Replace("+86", "", StringComparison.Ordinal).TrimStart('-');
        var plain = digits.Replace("-", "", StringComparison.Ordinal);
        return plain.Length == 11 && plain[0] == '1' ? plain : Again().Replace(digits.Replace("转", "-", StringComparison.Ordinal), "-");
    }

    [GeneratedRegex(@"(?<![\d])((\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|(\+?86[- ]?)?0\d{2,3}[- ]*\d{7,8}([-转 ]{1,2}\d{1,6})?|[48]00[- ]?\d{3,4}[- ]?\d{3,4}|[2-9]\d{6,7}([-转]\d{1,6})?)(?![\d])", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex("-{2,}")]
    private static partial Regex Again();
}
