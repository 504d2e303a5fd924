using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Sites;

/// <summary>A way from a module to another one, and why a person sees it.</summary>
internal sealed record Lead(string Module, LocalizedText Label, LocalizedText Why, IReadOnlyList<string> Topics, string? Page);
