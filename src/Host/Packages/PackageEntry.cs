namespace StationKiosk.Host.Packages;

/// <summary>One file of a package as its manifest vouches for it: SHA-256 in hex and the length in bytes.</summary>
internal sealed record PackageEntry(string Sha256, long Length);
