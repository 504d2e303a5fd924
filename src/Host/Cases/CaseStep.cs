using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Cases;

/// <summary>A way that somebody wants a case to go, from the version they saw, with what the step asks them to fill in.</summary>
internal sealed record CaseStep(long Version, string Way, string Reason, string Note, string Actor)
{
    public JsonObject Asked { get; init; } = [];

    /// <summary>Whether whoever takes the step has a permission of the module; nobody has one unless it is said.</summary>
    public Func<string, bool> May { get; init; } = _ => false;

    /// <summary>Whether it is the resident who takes it, by the ticket's code.</summary>
    public bool IsByCode { get; init; }

    public bool IsAllowed(CaseTransition way) => IsByCode ? way.ByCode : way.Permission is null || May(way.Permission);

    /// <summary>The day by which the case should move on after this step; null keeps the one it has.</summary>
    public DateOnly? Due(CaseTransition way, CaseState state, SiteInfo site, DateOnly today)
    {
        if (way.DueFrom is { } field && DateOnly.TryParseExact((string?)Asked[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        return state.DueDays is { } days ? site.WorkingDay(today.AddDays(days)) : null;
    }
}
