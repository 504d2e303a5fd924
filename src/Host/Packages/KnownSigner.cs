using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Packages;

/// <summary>A signer that somebody here accepted, with who and when; and who took it back, if anybody did.</summary>
internal sealed record KnownSigner(string Fingerprint, LocalizedText Name, string Who, DateTimeOffset At, string RevokedBy, DateTimeOffset? RevokedAt)
{
    public bool IsRevoked => RevokedAt is not null;
}
