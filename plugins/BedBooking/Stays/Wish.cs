using System.Text.Json.Nodes;

namespace BedBooking.Stays;

/// <summary>What a booking asks for, out of the answers of its form.</summary>
internal sealed record Wish
{
    public required string Hotel { get; init; }

    public required string Employer { get; init; }

    public required string Grade { get; init; }

    public required string Sex { get; init; }

    public required DateOnly From { get; init; }

    public required int Nights { get; init; }

    public bool IsAccessible { get; init; }

    /// <summary>Whether it waits for a bed that somebody does not take up.</summary>
    public bool Waits { get; init; }

    /// <summary>The version of the commitment that was agreed to; null when papers are shown instead.</summary>
    public string? Commitment { get; init; }

    public string Certificate { get; init; } = "";

    /// <summary>The day of leaving: the morning after the last night.</summary>
    public DateOnly Until => From.AddDays(Nights);

    public static Wish Read(JsonObject answers) => new()
    {
        Hotel = Chosen(answers, "hotel"),
        Employer = Chosen(answers, "employer"),
        Grade = (string?)answers["grade"] ?? Employers.Grade.None,
        Sex = (string?)answers["sex"] ?? Definition.Words.Male,
        From = DateOnly.ParseExact((string)answers["from"]!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Nights = (int?)Number(answers["nights"]) ?? 1,
        IsAccessible = Flag(answers["accessible"]),
        Waits = Flag(answers["wait"]),
        Commitment = (string?)answers["commitment"],
        Certificate = (string?)answers["certificate"] ?? "",
    };

    private static string Chosen(JsonObject answers, string field) => (string?)answers[field]?["id"] ?? "";

    private static decimal? Number(JsonNode? value) => value is null ? null : decimal.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);

    private static bool Flag(JsonNode? value) => value?.ToJsonString() is "true" or "1";
}
