namespace StationKiosk.Sdk.Plugins;

/// <summary>A telephone call that staff should make.</summary>
public sealed record CallRequest
{
    /// <summary>Which of the module's <see cref="ModuleDefinition.Calls"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The case of whoever is called: name and number are read from its sealed answers when the call is made. Not set means <see cref="Whom"/> and <see cref="Phone"/>.</summary>
    public string? CaseId { get; init; }

    /// <summary>The collection of the record it is about; not needed with <see cref="CaseId"/>.</summary>
    public string Collection { get; init; } = "";

    /// <summary>The record it is about; not needed with <see cref="CaseId"/>.</summary>
    public string RecordId { get; init; } = "";

    /// <summary>Whom to ask for: an employer, a person. Sealed.</summary>
    public string Whom { get; init; } = "";

    /// <summary>The number to dial. Sealed.</summary>
    public string Phone { get; init; } = "";

    /// <summary>What the call is about, in a few words without personal data.</summary>
    public required string About { get; init; }

    /// <summary>The last day on which calling still makes sense.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The day after which nobody needs to be told any more, so that the call leaves the list by itself; not set means that it stays, late.</summary>
    public DateOnly? Leaves { get; init; }
}
