using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Engines;

/// <summary>What the error page tells: the status, the module it happened in, and the number under which the log has the rest.</summary>
internal sealed record ErrorReport(int Status, string? Module, string? Reference)
{
    /// <summary>The sentence of a rule that refused.</summary>
    public LocalizedText? Why { get; init; }

    /// <summary>Whether a store cannot be written now: what was sent was not kept, and can be sent again later.</summary>
    public bool IsStores { get; init; }

    /// <summary>When the module is tried again by itself.</summary>
    public DateTimeOffset? Next { get; init; }
}
