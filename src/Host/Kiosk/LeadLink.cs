using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Kiosk;

/// <summary>A lead to a module that is served here, as a link.</summary>
internal sealed record LeadLink(string Href, LocalizedText Label, LocalizedText Why, string Icon, string Accent);
