using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Screens;

/// <summary>
/// One filter of a list. Exactly one of the following makes it: a <see cref="Field"/> with choices (the options are offered with their counts),
/// <see cref="Bands"/> over a number, a <see cref="When"/> that is on or off, or <see cref="WithinMinutes"/> on foot.
/// </summary>
public sealed record BrowseFilter
{
    /// <summary>What it is called.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>The name of its icon.</summary>
    public string? Icon { get; init; }

    /// <summary>The field it looks at; for <see cref="WithinMinutes"/> the field that holds the name of a place.</summary>
    public string? Field { get; init; }

    /// <summary>For a field without choices of its own: the labels of its values. Values not listed show as they are.</summary>
    public IReadOnlyDictionary<string, Choice> Options { get; init; } = new Dictionary<string, Choice>(StringComparer.Ordinal);

    /// <summary>Ranges of a number by id.</summary>
    public IReadOnlyDictionary<string, Band> Bands { get; init; } = new Dictionary<string, Band>(StringComparer.Ordinal);

    /// <summary>The field with the upper end of a range whose lower end is <see cref="Field"/>; a band then fits when the ranges overlap.</summary>
    public string? UpperField { get; init; }

    /// <summary>A filter that is on or off.</summary>
    public Condition? When { get; init; }

    /// <summary>Places within so many minutes on foot of the station; records without a known place are counted beside the list.</summary>
    public int? WithinMinutes { get; init; }
}
