using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JobBoard.Pay;
using JobBoard.Postings;
using JobBoard.Reading;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Import;

/// <summary>Reads the cells that only a job board knows. Whatever cannot be read is kept as it stands and flagged.</summary>
internal sealed partial class PostingReaders(PostingCompletion completion, ModuleInfo module)
{
    public const string PayFlag = "flag-pay";

    public IReadOnlyDictionary<string, ValueReader> All => new Dictionary<string, ValueReader>(StringComparer.Ordinal)
    {
        ["pay"] = Pay,
        ["place"] = Place,
        ["kind"] = Kind,
        ["benefits"] = Benefits,
        ["headcount"] = Headcount,
    };

    private ReadResult Pay(CellText cell, ReadContext context)
    {
        var reading = PayReader.Read(cell.Text);
        var kept = ReadResult.Of(PostingFields.Pay, cell.Text);
        return reading.Fault is null or PayFault.Empty
            ? kept
            : kept with { Flags = [new ImportNote { Code = $"{module.Id}.labels.{PayFlag}", Args = [cell.Text] }] };
    }

    private static ReadResult Place(CellText cell, ReadContext context) => ReadResult.Of(PostingFields.Place, cell.Text);

    private ReadResult Kind(CellText cell, ReadContext context)
    {
        var found = completion.Kinds.FindIn(cell.Text);
        return found.Count > 0 ? ReadResult.Of(PostingFields.Kind, PostingCompletion.Codes(found)) : ReadResult.Nothing;
    }

    private ReadResult Benefits(CellText cell, ReadContext context)
    {
        var read = completion.Benefits.Read(cell.Raw);
        return new ReadResult
        {
            Fields = new JsonObject
            {
                [PostingFields.Benefits] = read.Codes.Count > 0 ? PostingCompletion.Codes(read.Codes) : null,
                [PostingFields.MoreBenefits] = read.Others.Count > 0 ? string.Join('、', read.Others) : null,
            },
        };
    }

    // 若干 and 不限 are no number; "5人", "约20名" and "3-5" are.
    private static ReadResult Headcount(CellText cell, ReadContext context)
    {
        var numbers = Digits().Matches(PlainText.WithoutSpaces(cell.Text).Replace(",", string.Empty, StringComparison.Ordinal));
        var largest = numbers.Select(number => long.Parse(number.ValueSpan, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        return largest is > 0 and <= 100_000 ? ReadResult.Of(PostingFields.Headcount, largest) : ReadResult.Nothing;
    }

    [GeneratedRegex("(?<![0-9])[0-9]{1,9}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
