namespace StationKiosk.Host.Packages;

/// <summary>A package that was just made.</summary>
internal sealed record MadePackage(string Name, byte[] Bytes, PackageManifest Manifest);
