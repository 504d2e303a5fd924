namespace StationKiosk.Host.Configuration.Reading;

/// <summary>A file of the district that stations beyond a ring are still read with as it was.</summary>
/// <param name="File">Its path in the configuration folder.</param>
/// <param name="Hash">Names the bytes.</param>
/// <param name="Bytes">What it said; null when it was not there.</param>
/// <param name="Ring">The last ring that goes by what it says now.</param>
internal sealed record HeldFile(string File, string Hash, byte[]? Bytes, int Ring);
