using System.Text.Json.Nodes;

namespace StationKiosk.Sdk.Cases;

/// <summary>A case as a module's own pages and jobs may know it: without anything personal.</summary>
public sealed record CaseSummary
{
    /// <summary>The id of the case.</summary>
    public required string Id { get; init; }

    /// <summary>Which of the module's cases it is.</summary>
    public required string Kind { get; init; }

    /// <summary>The state it is in.</summary>
    public required string State { get; init; }

    /// <summary>The name of what it is about; empty when it is about nothing.</summary>
    public string Title { get; init; } = "";

    /// <summary>The pinyin initials of whoever handed it in, such as <c>ZW</c>; empty when the case asks for no name or they were erased. See <see cref="CaseDefinition.InitialsFrom"/>.</summary>
    public string Initials { get; init; } = "";

    /// <summary>An opaque mark of the person (or employer): the same one in every case of the host has the same. Empty when the guard names no field, or it was erased.</summary>
    public string Person { get; init; } = "";

    /// <summary>The collection of the record it is about; <see langword="null"/> when it is about none.</summary>
    public string? SubjectCollection { get; init; }

    /// <summary>The id of that record.</summary>
    public string? SubjectId { get; init; }

    /// <summary>The day it was handed in, in station time.</summary>
    public required DateOnly Received { get; init; }

    /// <summary>The day by which staff should deal with it.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Whether something is left to do.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The version of its record.</summary>
    public required long Version { get; init; }

    /// <summary>The answers that are not personal, by field id.</summary>
    public required JsonObject Answers { get; init; }
}
