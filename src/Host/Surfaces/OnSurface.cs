namespace StationKiosk.Host.Surfaces;

/// <summary>Put on the connection by its listener; a request finds it among its features.</summary>
internal sealed record OnSurface(Surface Surface);
