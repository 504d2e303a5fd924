using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Sites;

/// <summary>
/// The one truth about a module on a site: console, log, /healthz and command line show this and nothing else.
/// The cause is one sentence and never holds a path.
/// </summary>
internal sealed record ModuleStatus(string Site, string Module, string Plugin, ModuleState State, LocalizedText? Cause, DateTimeOffset Since, int Errors)
{
    /// <summary>Whether the host tries it again by itself: what failed may work later. A wrong file waits for a right one.</summary>
    public bool IsTriedAgain { get; init; }

    /// <summary>When it is tried again; null when it is not.</summary>
    public DateTimeOffset? Next { get; init; }
}
