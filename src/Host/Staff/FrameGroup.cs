namespace StationKiosk.Host.Staff;

/// <summary>Places that belong together: those of a module, or the host's own (without a title).</summary>
internal sealed record FrameGroup(string Title, IReadOnlyList<FrameLink> Links);
