using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Sdk.Cases;

namespace StationKiosk.Host.Cases;

/// <summary>A way that somebody wants a case to go, from the version they saw, with what the step asks them to fill in.</summary>
internal sealed record CaseStep(long Version, string Way, string Reason, string Note, string Actor)
{
    public JsonObject Asked { get; init; } = [];

    /// <summary>The day by which the case should move on after this step; null keeps the one it has.</summary>
    public DateOnly? Due(CaseTransition way, CaseState state, DateOnly today)
    {
        if (way.DueFrom is { } field && DateOnly.TryParseExact((string?)Asked[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        return state.DueDays is { } days ? today.AddDays(days) : null;
    }
}
