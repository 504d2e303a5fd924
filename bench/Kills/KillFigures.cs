using System.Text.Json.Serialization;

namespace StationKiosk.Bench.Kills;

/// <summary>What was out of service after so many kills, and after a process that stood still with visitors inside.</summary>
/// <param name="Kills">How often the host was killed, somewhere in its start or while it served.</param>
/// <param name="SafeMode">Whether the host came up without plugins.</param>
/// <param name="OutAfterKills">Plugins and modules that were not well afterwards.</param>
/// <param name="StoodStillSeconds">How long the process was stopped.</param>
/// <param name="OutAfterStop">Plugins and modules that were not well after that.</param>
/// <param name="FailedRequests">Requests inside at that time that were not answered well.</param>
internal sealed record KillFigures(int Kills, bool SafeMode, IReadOnlyList<string> OutAfterKills, int StoodStillSeconds, IReadOnlyList<string> OutAfterStop, int FailedRequests) : IBenchFigures
{
    [JsonIgnore]
    public IReadOnlyList<string> Missed =>
    [
        .. SafeMode ? new[] { "kills led to safe mode" } : [],
        .. OutAfterKills.Select(o => $"{o} was out of service after kills"),
        .. OutAfterStop.Select(o => $"{o} was out of service after the process stood still"),
        .. FailedRequests > 0 ? new[] { $"{FailedRequests} requests failed when the process stood still" } : [],
    ];
}
