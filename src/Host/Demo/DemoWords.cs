using System.Text.Json;

namespace StationKiosk.Host.Demo;

/// <summary>The word lists that the demo data are made from; the file is CC0 and names no real employer or person.</summary>
internal sealed record DemoWords
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public required string License { get; init; }

    public required string Note { get; init; }

    public required DemoText City { get; init; }

    /// <summary>A telephone area code that belongs to no place.</summary>
    public required string AreaCode { get; init; }

    public required IReadOnlyList<string> Brands { get; init; }

    /// <summary>Places of the city, each with the district that is written before it.</summary>
    public required IReadOnlyDictionary<string, string> Places { get; init; }

    public required IReadOnlyList<string> Benefits { get; init; }

    public required IReadOnlyList<string> DailyBenefits { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<DemoText>> Hours { get; init; }

    public required IReadOnlyList<DemoText> Requirements { get; init; }

    public required IReadOnlyList<DemoText> Promises { get; init; }

    public required IReadOnlyDictionary<string, DemoTrade> Trades { get; init; }

    public static DemoWords Read()
    {
        using var file = typeof(DemoWords).Assembly.GetManifestResourceStream("Demo.words.json")!;
        return JsonSerializer.Deserialize<DemoWords>(file, Options)!;
    }
}
