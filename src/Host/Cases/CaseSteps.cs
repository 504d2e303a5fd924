using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Cases;

/// <summary>What a step does to the record of a case, whoever takes it.</summary>
internal static class CaseSteps
{
    /// <summary>Why a step cannot be taken; null when it can.</summary>
    public static CaseMove? Refusal(Record found, CaseTransition way, CaseStep step)
    {
        if (!step.IsAllowed(way))
        {
            return CaseMove.NotAllowed;
        }

        if (found.Version != step.Version || !way.From.Contains(found.Body.Text("state")!, StringComparer.Ordinal))
        {
            return CaseMove.Stale;
        }

        return way.Reasons.Count > 0 && !way.Reasons.ContainsKey(step.Reason) ? CaseMove.ReasonMissing : null;
    }

    /// <param name="unit">The unit of work.</param>
    /// <param name="site">Whose day it is.</param>
    /// <param name="found">The case as it was read.</param>
    /// <param name="document">What it goes by from here on.</param>
    /// <param name="step">The step.</param>
    /// <param name="words">What was written in it, as it is kept.</param>
    /// <param name="written">The record that the step wrote; null when it wrote none.</param>
    public static void Take(IUnitOfWork unit, SiteInfo site, Record found, CaseDocument document, CaseStep step, StepWords words, string? written)
    {
        var way = document.Case.Transitions[step.Way];
        var state = document.Case.States[way.To];
        var today = site.DayOf(unit.Now.Time);
        var patch = new JsonObject
        {
            ["state"] = way.To,
            ["open"] = state.Closed ? 0 : 1,
            ["closed"] = state.Closed ? Day(today) : null,
            ["reason"] = step.Reason.Length > 0 ? step.Reason : null,
            // The step may be one that flowed to the case: what it goes by from here on is kept, also when it is closed by it.
            ["goesBy"] = unit.PutDefinition(document.Write()) is var hash && hash != found.Definition ? hash : null,
        };
        words.Into(patch, found, step.Way);
        if (step.Due(way, state, site, today) is { } due)
        {
            patch["due"] = Day(due);
        }

        if (written is not null)
        {
            patch["record"] = written;
        }

        unit.Update(CaseTable.Name, found.Id, found.Version, patch);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
