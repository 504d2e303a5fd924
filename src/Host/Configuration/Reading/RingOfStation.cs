namespace StationKiosk.Host.Configuration.Reading;

/// <summary>A station and when it gets a change of the district.</summary>
internal sealed record RingOfStation(string Station, int Ring);
