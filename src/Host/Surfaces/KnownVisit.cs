namespace StationKiosk.Host.Surfaces;

/// <summary>Put on a kiosk request that comes from a visit which was there before it.</summary>
internal sealed record KnownVisit(string Id);
