using StationKiosk.Host.Configuration.Files;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Hours;

namespace StationKiosk.Host.Sites;

/// <summary>
/// How a module stands on the home screen and in menus, whether or not it can be served at the moment. Made from the module's own file
/// alone: what the station says (order, idle times) is the snapshot's, since a module that did not change is kept.
/// </summary>
internal sealed record ModuleTile
{
    public required string Id { get; init; }

    public required LocalizedText Title { get; init; }

    public LocalizedText? Subtitle { get; init; }

    public string Icon { get; init; } = "layout-grid";

    /// <summary>A colour of the theme's set: blue, green, amber, plum, teal, red.</summary>
    public string Accent { get; init; } = "blue";

    /// <summary>When it can be used; null means at any hour.</summary>
    public WeekHours? Hours { get; init; }

    /// <summary>Whether it can be used only while staff are at the station.</summary>
    public bool NeedsStaff { get; init; }

    /// <summary>The module that takes a call-back meanwhile.</summary>
    public string? CallBack { get; init; }

    /// <summary>The modules that help the same person next.</summary>
    public IReadOnlyList<Lead> Leads { get; init; } = [];

    /// <summary>What a resident can do instead while it is out of order.</summary>
    public LocalizedText? Alternative { get; init; }

    /// <summary>What it says otherwise than the station about idle times.</summary>
    public IdleOverride Idle { get; init; } = new();
}
