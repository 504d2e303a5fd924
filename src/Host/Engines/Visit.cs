using StationKiosk.Host.Pulse;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Engines;

/// <summary>What a request took at its start and keeps to its end: the site as it was then, and the door it came through.</summary>
internal sealed record Visit(Surface Surface, Snapshot Snapshot, Live Live)
{
    /// <summary>Whether this is the host asking itself whether a page works; nothing may be kept of it.</summary>
    public bool IsProbe { get; init; }

    /// <summary>What a probe measures its time with; null for everybody else.</summary>
    public SpentTime? ProbeTime { get; init; }

    /// <summary>Names the trial of a draft that a kiosk is in; empty for everybody else.</summary>
    public string Trial { get; init; } = "";

    /// <summary>Whether a kiosk is shown a draft that staff try; nothing of it counts.</summary>
    public bool IsPreview => Trial.Length > 0;

    public static Visit Of(HttpContext context) => context.Features.Get<Visit>() ?? throw new InvalidOperationException("The request did not come through the engine host.");
}
