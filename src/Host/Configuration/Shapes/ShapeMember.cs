using System.Text.RegularExpressions;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Shapes;

internal sealed record ShapeMember
{
    public required string Name { get; init; }

    public required Shape Shape { get; init; }

    public required LocalizedText Title { get; init; }

    public LocalizedText Help { get; init; } = LocalizedText.Empty;

    public bool IsRequired { get; init; }

    public bool IsNullable { get; init; }

    public bool IsMultiline { get; init; }

    /// <summary>The value is a layer for another file: nothing in it is required, null removes.</summary>
    public bool IsPartial { get; init; }

    /// <summary>What the record itself sets; null for none.</summary>
    public LocatedNode? Default { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public Regex? Pattern { get; init; }

    /// <summary>In words what the pattern wants.</summary>
    public LocalizedText? PatternHelp { get; init; }

    public Regex? Ids { get; init; }

    /// <summary>What the text, the texts or the ids name; null for a text of its own.</summary>
    public Pick? Pick { get; init; }

    /// <summary>In words what ids look like; null for the usual ones.</summary>
    public LocalizedText? IdsHelp { get; init; }
}
