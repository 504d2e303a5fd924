using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace StationKiosk.Sdk.Plugins;

/// <summary>A case that is being stored or moved, as handlers see it.</summary>
public sealed record CaseEvent
{
    /// <summary>The id of the case record.</summary>
    public required string CaseId { get; init; }

    /// <summary>Which of the module's cases it is.</summary>
    public required string Kind { get; init; }

    /// <summary>The ticket's code, without the hyphen that slips show. Of an anonymous case it is the number that staff call it by, which opens
    /// nothing: the code of its receipt is told to nobody.</summary>
    public string Ticket { get; init; } = "";

    /// <summary>The opaque mark of the person, as <see cref="Cases.CaseSummary.Person"/>; empty when the guard names no field.</summary>
    public string Person { get; init; } = "";

    /// <summary>The pinyin initials of whoever handed it in; empty when the case asks for no name.</summary>
    public string Initials { get; init; } = "";

    /// <summary>The record it is about; <see langword="null"/> when there is none.</summary>
    public Record? Subject { get; init; }

    /// <summary>The answers that are not personal, by field id.</summary>
    public required JsonObject Answers { get; init; }

    /// <summary>For a new case that a page of the plugin handed in: what that page has made sure of. Empty for every other.</summary>
    public JsonObject Proof { get; init; } = [];

    /// <summary>
    /// For a new case: whether the answers meet each of the form's named rules, personal answers included; <see langword="null"/> for what they
    /// leave open. Empty when a case moves.
    /// </summary>
    public IReadOnlyDictionary<string, bool?> Rules { get; init; } = new Dictionary<string, bool?>(StringComparer.Ordinal);

    /// <summary>The state it goes to.</summary>
    public required string State { get; init; }

    /// <summary>The transition; empty for a new case.</summary>
    public string Transition { get; init; } = "";

    /// <summary>The coded reason; empty when none was asked.</summary>
    public string Reason { get; init; } = "";
}
