using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Links;

/// <summary>
/// A page for somebody outside (a hotel, an employer) that staff open for them with a link bound to one record. The device that first opens
/// the link is enrolled and the link is used up; staff can revoke it at any time. Works only where phones can reach the host (<c>Public:Url</c>).
/// </summary>
public sealed record LinkDefinition
{
    /// <summary>What staff call it: "The hotel's own page".</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The collection whose records it is given to.</summary>
    public required string Collection { get; init; }

    /// <summary>The field that names such a record.</summary>
    public required string Shows { get; init; }

    /// <summary>The plugin's page below <c>Pages/Public</c> that it leads to, such as <c>hotel</c>. Pages below it are open to it too; all others are not.</summary>
    public required string Path { get; init; }

    /// <summary>The permission that issuing and revoking needs, such as <c>beds.links</c>.</summary>
    public required string Permission { get; init; }

    /// <summary>Days without use after which an enrolled device is forgotten.</summary>
    public int IdleDays { get; init; } = 90;
}
