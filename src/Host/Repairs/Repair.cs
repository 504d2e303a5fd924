using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Repairs;

/// <summary>
/// Something wrong that staff can act on. It is worked out from the state of things whenever somebody looks, never stored, so it is gone as
/// soon as the thing is mended.
/// </summary>
internal sealed record Repair
{
    public required RepairSeverity Severity { get; init; }

    /// <summary>Names its texts: <c>repairs.{kind}</c> is what is wrong, <c>repairs.{kind}.fix</c> what to do.</summary>
    public required string Kind { get; init; }

    /// <summary>What stands in for the placeholders of its title.</summary>
    public IReadOnlyList<LocalizedText> Args { get; init; } = [];

    /// <summary>The site it is about; empty for the host as a whole.</summary>
    public string Site { get; init; } = "";

    public string? Module { get; init; }

    public string? Plugin { get; init; }

    /// <summary>Null when it cannot be known.</summary>
    public DateTimeOffset? Since { get; init; }

    public LocalizedText? Cause { get; init; }

    /// <summary>When the host tries it again by itself; null when it does not.</summary>
    public DateTimeOffset? Next { get; init; }

    /// <summary>Whether the host is not ready while this is so: a store or a door does not work.</summary>
    public bool IsUnready { get; init; }

    /// <summary>Where staff can do something about it, below the site; null when it is to be mended outside of the console.</summary>
    public string? Link { get; init; }
}
