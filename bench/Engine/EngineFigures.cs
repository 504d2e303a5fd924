using System.Text.Json.Serialization;

namespace StationKiosk.Bench.Engine;

/// <summary>What publishing costs the people who are being served, and what many stations cost one machine. Times in milliseconds, memory in MB.</summary>
internal sealed record EngineFigures(
    double PlainPage,
    LoadFigures Quiet,
    LoadFigures JsonPublishes,
    PublishFigures Json,
    FormFigures Forms,
    LoadFigures CodePublishes,
    PublishFigures Code,
    MemoryFigures Memory,
    StationFigures Stations) : IBenchFigures
{
    [JsonIgnore]
    public IReadOnlyList<string> Missed =>
    [
        .. new[] { ("without publishing", Quiet), ("while configuration is published", JsonPublishes), ("while forms are published", Forms.Load), ("while code is published", CodePublishes) }
            .Where(l => l.Item2.Failed > 0)
            .Select(l => FormattableString.Invariant($"{l.Item2.Failed} of {l.Item2.Requests} requests failed {l.Item1}, should be 0")),
    ];
}

/// <summary>Answers of one stretch of load. Failed: another status than 200, an exception, or a page cut short.</summary>
internal sealed record LoadFigures(int Requests, int Failed, double P50, double P99, double Longest);

internal sealed record PublishFigures(int Count, double Median, double Longest);

/// <summary>Changed forms of services without code, published as the designer does, while people begin them. The plain page is the beginning of one, asked for alone.</summary>
internal sealed record FormFigures(double PlainPage, LoadFigures Load, PublishFigures Publishes);

internal sealed record MemoryFigures(double ProcessBefore, double ProcessAfter, double HeapBefore, double HeapAfter);

/// <summary>One host with many stations, beside one with one; both measured in this process, the second after the first has gone.</summary>
internal sealed record StationFigures(int Count, double Start, double StartOfOne, double ProcessMemory, double ProcessMemoryOfOne, double PublishOfAll);
