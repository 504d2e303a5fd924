using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Plugins;

/// <summary>
/// The one truth about a plugin: console, log, /healthz and command line show this and nothing else.
/// The cause is one sentence and never holds a path.
/// </summary>
internal sealed record PluginStatus(string Id, string Version, PluginState State, LocalizedText? Cause, DateTimeOffset Since)
{
    /// <summary>When the host tries it again by itself; null when it does not.</summary>
    public DateTimeOffset? Next { get; init; }
}
