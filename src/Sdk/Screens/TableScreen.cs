using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Screens;

/// <summary>A console screen over one collection: a table with search, filters, views, bulk actions, a form for each record and its history.</summary>
public sealed record TableScreen
{
    /// <summary>The heading and the name in the menu.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The collection that is shown.</summary>
    public required string Collection { get; init; }

    /// <summary>The fields that stand as columns; the first is the link to the record.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The fields one can filter by.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>The fields of the record's form, in order. Fields not named are shown but not edited.</summary>
    public IReadOnlyList<string> Edit { get; init; } = [];

    /// <summary>The few fields of the form for a quick entry (a posting by phone); empty means none is offered.</summary>
    public IReadOnlyList<string> Quick { get; init; } = [];

    /// <summary>Ready-made selections by id; the first is the one shown.</summary>
    public IReadOnlyDictionary<string, TableView> Views { get; init; } = new Dictionary<string, TableView>(StringComparer.Ordinal);

    /// <summary>What can be done with the chosen records, by id.</summary>
    public IReadOnlyDictionary<string, TableAction> Actions { get; init; } = new Dictionary<string, TableAction>(StringComparer.Ordinal);

    /// <summary>The permission that seeing it needs; changes need the same with <c>.edit</c>.</summary>
    public required string Permission { get; init; }
}
