using System.Text.Json.Nodes;

namespace StationKiosk.Sdk.Cases;

/// <summary>A form that a plugin's own page hands in: answers that were already read by the form's fields.</summary>
public sealed record CaseEntry
{
    /// <summary>Which of the module's cases it becomes.</summary>
    public required string Kind { get; init; }

    /// <summary>The answers by field id, as <see cref="Fields.Field.Read"/> gives them; personal ones are sealed by the host.</summary>
    public required JsonObject Answers { get; init; }

    /// <summary>The collection of the record it is about; <see langword="null"/> when it is about none.</summary>
    public string? SubjectCollection { get; init; }

    /// <summary>The id of that record.</summary>
    public string? SubjectId { get; init; }

    /// <summary>
    /// What the page has made sure of, for the module's submit handler alone (<see cref="Plugins.CaseEvent.Proof"/>): it is not kept, and the
    /// host's own forms never give any.
    /// </summary>
    public JsonObject Proof { get; init; } = [];

    /// <summary>The name of that record, for staff and slip.</summary>
    public string Title { get; init; } = "";
}
