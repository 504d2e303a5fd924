using System.Text.Json.Nodes;
using StationKiosk.Host.Modules;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Cases;

/// <summary>What a module's handlers are told of a case.</summary>
internal static class CaseEvents
{
    public static CaseEvent Of(ModuleWork work, string id, JsonObject body, JsonObject answers, string state, string transition = "", string reason = "")
    {
        var subject = ((string?)body["subject"])?.Split('/', 2);
        return new CaseEvent
        {
            CaseId = id,
            Kind = (string)body["kind"]!,
            Ticket = (string?)body[CaseCodes.Ticket] ?? (string?)body[CaseCodes.Number] ?? "",
            Initials = (string?)body["initials"] ?? "",
            Person = CaseMarks.PersonIn((body["marks"] as JsonArray ?? []).Select(m => (string)m!)),
            Subject = subject is null ? null : work.Get(subject[0], subject[1]),
            Answers = answers,
            State = state,
            Transition = transition,
            Reason = reason,
        };
    }
}
