namespace StationKiosk.Host.Configuration.Json;

/// <summary>Of a value that services share: what it is called, and which of its members belong to whoever names it.</summary>
internal sealed record SharedName(string Name, IReadOnlyList<string> Beside);
