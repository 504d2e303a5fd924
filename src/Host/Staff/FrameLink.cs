namespace StationKiosk.Host.Staff;

/// <summary>A place in the console's menu.</summary>
internal sealed record FrameLink(string Label, string Url, string Icon, bool IsCurrent, int? Count = null);
