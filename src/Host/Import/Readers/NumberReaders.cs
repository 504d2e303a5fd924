using System.Globalization;
using System.Text.RegularExpressions;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Readers;

/// <summary>Numbers as people write them: thousands marks, 万, 二十, a currency before or a unit behind, "several" for none. Of a range the upper end counts, flagged.</summary>
internal static partial class NumberReaders
{
    private static readonly string[] Free = ["免费", "免", "不收费", "free"];

    public static ReadResult Number(CellText cell, ReadContext context) => Read(cell, context, v => ReadResult.Of(context.Field.Id, v));

    public static ReadResult Integer(CellText cell, ReadContext context) => Read(
        cell,
        context,
        v => v == decimal.Truncate(v) && v is >= 0 and <= 1_000_000_000 ? ReadResult.Of(context.Field.Id, (long)v) : Fault(cell));

    private static ReadResult Read(CellText cell, ReadContext context, Func<decimal, ReadResult> take)
    {
        if (BuiltInReaders.IsBlank(cell.Text) || Several().IsMatch(cell.Text))
        {
            return ReadResult.Nothing;
        }

        if (Free.Contains(cell.Text, StringComparer.OrdinalIgnoreCase))
        {
            return take(0);
        }

        var match = Written().Match(ChineseNumerals.InDigits(cell.Text));
        if (!match.Success || Value(match.Groups[match.Groups["to"].Success ? "to" : "n"]) is not { } value)
        {
            return Fault(cell);
        }

        var result = take(value * (match.Groups["w"].Success ? 10_000 : 1));
        return match.Groups["to"].Success && result.Fault is null
            ? result with { Flags = [new ImportNote { Code = "import.flag.range", Args = [cell.Text], Field = context.Field.Id }] }
            : result;
    }

    private static decimal? Value(Group digits) =>
        decimal.TryParse(digits.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static ReadResult Fault(CellText cell) => ReadResult.Faulty("import.fault.number", BuiltInReaders.Quote(cell.Text));

    [GeneratedRegex(
        @"^(约|大约|限|限额|共|about|ca\.?)?\s*(¥|\$|RMB|CNY|人民币)?\s*(?<n>-?\d{1,3}(,\d{3})+(\.\d+)?|-?\d{1,12}(\.\d{1,9})?)(\s*[-~至到]\s*(?<to>\d{1,9}(\.\d{1,9})?))?\s*(?<w>万)?\s*"
        + @"((人|名|个|位|岁|元|圆|块|天|小时|张|间|套|平米|%|people|persons?)(整)?(\s*/\s*(人|天|日|晚|夜|月|年|小时|次|间|床))?)?(左右|以上)?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Written();

    [GeneratedRegex("^(若干|不限|不等|多人|多名|若干名|若干人|several|various)\\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Several();
}
