using StationKiosk.Host.Configuration.Json;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Contents;

namespace StationKiosk.Host.Configuration.Contents;

/// <summary>The content files of one module as read: what is good, from which files, and what is wrong.</summary>
internal sealed record ContentReading(IReadOnlyList<Content> Contents, IReadOnlyList<Source> Sources, IReadOnlyList<Fault> Faults)
{
    public static readonly ContentReading None = new([], [], []);
}
