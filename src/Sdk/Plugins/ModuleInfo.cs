using StationKiosk.Sdk.Contents;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Plugins;

/// <summary>One configured instance of a plugin on one site.</summary>
public sealed record ModuleInfo
{
    /// <summary>The module's id, as in its file name and its address <c>/m/{id}</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The plugin it is an instance of.</summary>
    public required string Plugin { get; init; }

    /// <summary>Whose data it works on.</summary>
    public required ModuleScope Scope { get; init; }

    /// <summary>What the tile and the headings call it.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The site it stands on.</summary>
    public required SiteInfo Site { get; init; }

    /// <summary>The module's content files, ordered by id; empty for a plugin without <see cref="Plugin{TSettings}.ContentHead"/>.</summary>
    public IReadOnlyList<Content> Contents { get; init; } = [];
}
