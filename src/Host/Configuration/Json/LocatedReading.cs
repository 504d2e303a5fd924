namespace StationKiosk.Host.Configuration.Json;

/// <summary>One pass over a text: the tree as far as it goes, and where it broke.</summary>
internal sealed record LocatedReading(LocatedNode? Root, SyntaxBreak? Break);
