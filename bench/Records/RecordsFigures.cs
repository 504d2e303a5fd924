using System.Text.Json.Serialization;

namespace StationKiosk.Bench.Records;

/// <summary>What the record store does at a size.</summary>
internal sealed record RecordsFigures : IBenchFigures
{
    public required int Postings { get; init; }

    public required double LoadedPerSecond { get; init; }

    public required double FileMegabytes { get; init; }

    /// <summary>Queries of one client on a warm store.</summary>
    public required IReadOnlyDictionary<string, Timing> Queries { get; init; }

    public required double InsertsPerSecondOneClient { get; init; }

    public required double InsertsPerSecondSixteenClients { get; init; }

    /// <summary>Commits, each with one fsync of the log, for each acknowledged insert of 16 clients.</summary>
    public required double FsyncsPerInsert { get; init; }

    public required int RandomQueries { get; init; }

    public required int Differences { get; init; }

    [JsonIgnore]
    public IReadOnlyList<string> Missed { get; init; } = [];
}
