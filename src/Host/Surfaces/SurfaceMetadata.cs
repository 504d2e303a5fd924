namespace StationKiosk.Host.Surfaces;

/// <summary>The surface a page belongs to, from its folder. A page without it answers nowhere.</summary>
internal sealed record SurfaceMetadata(Surface Surface);
