using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Screens;

/// <summary>A kiosk screen over one collection: a list with filters, the details of each record, and taking several away on one slip.</summary>
public sealed record BrowseScreen
{
    /// <summary>The heading of the list.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The collection that is shown.</summary>
    public required string Collection { get; init; }

    /// <summary>Which records residents may see at all; asked again for every list, page, slip and code.</summary>
    public Condition? Where { get; init; }

    /// <summary>The filters by id, in order; each is one tap.</summary>
    public IReadOnlyDictionary<string, BrowseFilter> Filters { get; init; } = new Dictionary<string, BrowseFilter>(StringComparer.Ordinal);

    /// <summary>The orders a person may choose, by id; the first is the one used. Empty means newest first.</summary>
    public IReadOnlyDictionary<string, BrowseSort> Sorts { get; init; } = new Dictionary<string, BrowseSort>(StringComparer.Ordinal);

    /// <summary>Whether there is a box for words.</summary>
    public bool Words { get; init; } = true;

    /// <summary>The name of the handler that says how a record reads; not set means its fields as they are.</summary>
    public string? Present { get; init; }

    /// <summary>Whether several records can be picked and taken away on one slip.</summary>
    public bool Pick { get; init; }

    /// <summary>What can be done about a record, by id: the form that is opened.</summary>
    public IReadOnlyDictionary<string, BrowseAction> Actions { get; init; } = new Dictionary<string, BrowseAction>(StringComparer.Ordinal);

    /// <summary>A warning or promise under every record's details.</summary>
    public LocalizedText? Notice { get; init; }

    /// <summary>What is said when there is nothing at all: what to do instead.</summary>
    public LocalizedText? Empty { get; init; }

    /// <summary>What is said about a record that <see cref="Where"/> no longer lets through.</summary>
    public LocalizedText? Over { get; init; }
}
