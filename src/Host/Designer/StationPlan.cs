using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Designer;

/// <summary>What a change of the district means for one station whose own file says something at the same places.</summary>
/// <param name="Station">The station's id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Overrides">What the station says itself where the change is: it keeps its own, unless that is taken out.</param>
/// <param name="Contradicts">What it says itself where the change now locks: as long as it does, the station stays with its last good version.</param>
internal sealed record StationPlan(string Station, LocalizedText Name, IReadOnlyList<StationOverride> Overrides, IReadOnlyList<StationOverride> Contradicts);
