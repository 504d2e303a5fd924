using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Cases;

/// <summary>What becomes of a form that was handed in: states, the ways between them, and who may go them.</summary>
public sealed record CaseDefinition
{
    /// <summary>What staff call this kind of case.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The form that makes it.</summary>
    public required string Form { get; init; }

    /// <summary>The states by id; the first is the one a new case is in.</summary>
    public required IReadOnlyDictionary<string, CaseState> States { get; init; }

    /// <summary>The ways between states by id, in the order staff are offered them.</summary>
    public required IReadOnlyDictionary<string, CaseTransition> Transitions { get; init; }

    /// <summary>The collection whose record a case is about; not set when it is about none.</summary>
    public string? Subject { get; init; }

    /// <summary>Days until staff should have dealt with a new case.</summary>
    public int DueDays { get; init; } = 3;

    /// <summary>Days for which the ticket is good.</summary>
    public int ValidDays { get; init; } = 30;
}
