using System.Globalization;

namespace StationKiosk.Host.Demo;

/// <summary>An invented posting, in the words a clerk would have in a spreadsheet.</summary>
internal sealed record DemoPosting
{
    public required DemoEmployer Employer { get; init; }

    public required DemoText Title { get; init; }

    public required DemoText Description { get; init; }

    public required string Pay { get; init; }

    public required string Benefits { get; init; }

    public required string Hours { get; init; }

    public required IReadOnlyList<string> Kinds { get; init; }

    public required string Place { get; init; }

    public required int Headcount { get; init; }

    public required DateOnly Posted { get; init; }

    public required DateOnly Until { get; init; }

    /// <summary>The posting as cells by import field id.</summary>
    public IReadOnlyDictionary<string, string> Cells() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["title"] = Title.Zh,
        ["title-en"] = Title.En,
        ["employer"] = Employer.Name,
        ["benefits"] = Benefits,
        ["pay"] = Pay,
        ["description"] = Description.Zh,
        ["description-en"] = Description.En,
        ["hours"] = Hours,
        ["place"] = Place,
        ["kind"] = string.Join('、', Kinds),
        ["headcount"] = Headcount.ToString(CultureInfo.InvariantCulture),
        ["posted"] = Posted.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["until"] = Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["phone"] = Employer.Phone,
    };
}
