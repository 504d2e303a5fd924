using System.Globalization;
using System.Text.RegularExpressions;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Readers;

/// <summary>Numbers as people write them: thousands marks, 万, a unit behind, "several" for none.</summary>
internal static partial class NumberReaders
{
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

        var match = Written().Match(cell.Text);
        if (!match.Success || !decimal.TryParse(match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
        {
            return Fault(cell);
        }

        var result = take(value * (match.Groups["w"].Success ? 10_000 : 1));
        return match.Groups["to"].Success && result.Fault is null
            ? result with { Flags = [new ImportNote { Code = "import.flag.range", Args = [cell.Text], Field = context.Field.Id }] }
            : result;
    }

    private static ReadResult Fault(CellText cell) => ReadResult.Faulty("import.fault.number", BuiltInReaders.Quote(cell.Text));

    [GeneratedRegex(@"^(约|大约|about|ca\.?)?\s*(?<n>-?\d{1,3}(,\d{3})+(\.\d+)?|-?\d{1,12}(\.\d{1,9})?)(?<to>\s*[-~至到]\s*\d{1,9})?\s*(?<w>万)?\s*(人|名|个|位|岁|元|天|小时|people|persons?)?(左右|以上)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Written();

    [GeneratedRegex("^(若干|不限|不等|多人|多名|若干名|若干人|several|various)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Several();
}
