namespace StationKiosk.Host.Cases;

/// <summary>The key of a case that is being handed in, and what was written with it, until the case's own unit of work has decided.</summary>
/// <param name="Record">The id that the case will have, which is the key's name.</param>
/// <param name="Store">The name of the store that it will be in; empty for one that only lives as long as this process.</param>
/// <param name="Files">The names of its files.</param>
internal sealed record WaitingKey(string Record, string Store, IReadOnlyList<string> Files);
