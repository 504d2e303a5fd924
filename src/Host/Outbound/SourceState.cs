using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Outbound;

/// <summary>How a published text was last found.</summary>
internal sealed record SourceState(string Site, string Module, string Id, LocalizedText Title, Uri Address, DateTimeOffset Since)
{
    /// <summary>Whether its place says that it is gone.</summary>
    public bool IsGone { get; init; }

    /// <summary>How many times in a row it did not answer.</summary>
    public int Silent { get; init; }
}
