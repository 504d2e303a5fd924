namespace StationKiosk.Host.Configuration.Json;

/// <summary>A member of an object; <paramref name="Start"/> and <paramref name="End"/> span its name with the quotes.</summary>
internal sealed record LocatedMember(string Name, Source Source, int Start, int End, LocatedNode Value);
