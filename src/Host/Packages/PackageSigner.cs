using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Packages;

/// <summary>Who made a package: the name they go by, and the public key (SubjectPublicKeyInfo) that their signatures are checked with.</summary>
internal sealed record PackageSigner(LocalizedText Name, byte[] Key)
{
    [JsonIgnore]
    public string Fingerprint => Packages.Fingerprint.Of(Key);
}
