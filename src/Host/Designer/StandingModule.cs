using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Designer;

/// <summary>A station's module that stands on a district's file, before and after a change of that file; null where it cannot be read.</summary>
internal sealed record StandingModule(string Station, LocalizedText Name, ModuleDefinition? Before, ModuleDefinition? After);
