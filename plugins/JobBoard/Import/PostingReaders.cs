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

    // 若干 and 不限 are no number. Of several readings none is guessed: what is not a number of people through and through is flagged.
    private static ReadResult Headcount(CellText cell, ReadContext context)
    {
        var text = PlainText.WithoutSpaces(ChineseNumerals.InDigits(cell.Text)).Replace(",", string.Empty, StringComparison.Ordinal);
        if (Open().IsMatch(text))
        {
            return ReadResult.Nothing;
        }

        var found = People().Match(text);
        var people = found.Success ? found.Groups["sum"].Success ? found.Groups["sum"].Captures.Sum(c => Number(c.Value)) : Number(found.Groups["n"].Value) : 0;
        return people is > 0 and <= 100_000
            ? ReadResult.Of(PostingFields.Headcount, people)
            : new ReadResult { Fields = new JsonObject { [PostingFields.Headcount] = null }, Flags = [new ImportNote { Code = "import.flag.count", Args = [cell.Text] }] };
    }

    private static long Number(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(若干|不限|不等|多|数|几)(人|名|个)?$|^(several|various|many)\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Open();

    // 20人, 约20名, 3-5人 (the upper end), 5+, 男5女3 (both), 每班3人共9人 (all), 5(含储备2).
    [GeneratedRegex(
        "^(约|大约|共|招|招聘|限|需)?([0-9]{1,6}[-至到])?(?<n>[0-9]{1,6})(人|名|个|位|people|persons?)?([+]|左右|以上)?([(（][^()（）]*[)）])?$"
        + "|^[男女]性?(?<sum>[0-9]{1,6})(人|名)?[、和;；/]?[男女]性?(?<sum>[0-9]{1,6})(人|名)?$"
        + "|^每班[0-9]{1,6}(人|名)?[、，;；]?(共计?|合计)(?<n>[0-9]{1,6})(人|名)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex People();
}
