using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Maps;

/// <summary>A record on a map: its number in the list, where it is, and what its mark leads to.</summary>
/// <param name="Number">The number of its row.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Place">Where it is; none when nobody knows.</param>
/// <param name="Url">What a tap on the mark opens; none on paper.</param>
internal sealed record MapSpot(int Number, string Name, NamedPlace? Place, string? Url = null);
