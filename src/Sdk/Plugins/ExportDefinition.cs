using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Plugins;

/// <summary>
/// A format of its own in which records leave the station, one JSON document for each (job postings for search engines, say).
/// Spreadsheets need no definition: every collection leaves as one.
/// </summary>
public sealed record ExportDefinition
{
    /// <summary>The collection whose records leave.</summary>
    public required string Collection { get; init; }

    /// <summary>Which of them; not set means all. A conjunction of comparisons of filterable fields.</summary>
    public Condition? Where { get; init; }

    /// <summary>The code that writes a record; a name in <see cref="ModuleHandlers.Exports"/>.</summary>
    public required string Handler { get; init; }
}
