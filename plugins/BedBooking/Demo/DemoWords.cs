using System.Text.Json;

namespace BedBooking.Demo;

/// <summary>The words that demo hotels, employers and guests are made of. All of it is invented.</summary>
internal sealed record DemoWords
{
    public required IReadOnlyList<string> Towns { get; init; }

    public required IReadOnlyList<string> Hotels { get; init; }

    public required IReadOnlyList<string> Kinds { get; init; }

    public required IReadOnlyList<string> Streets { get; init; }

    public required IReadOnlyList<string> Buses { get; init; }

    public required IReadOnlyList<string> EmployerPlaces { get; init; }

    public required IReadOnlyList<string> EmployerNames { get; init; }

    public required IReadOnlyList<string> EmployerTrades { get; init; }

    public required IReadOnlyList<string> Surnames { get; init; }

    public required IReadOnlyList<string> Given { get; init; }

    public static DemoWords Read()
    {
        using var stream = typeof(DemoWords).Assembly.GetManifestResourceStream("words.json")!;
        return JsonSerializer.Deserialize<DemoWords>(stream, JsonSerializerOptions.Web)!;
    }
}
