namespace StationKiosk.Host.Packages;

/// <summary>What this installation thinks of a signer.</summary>
internal enum SignerTrust
{
    /// <summary>Nobody here has compared the fingerprint yet.</summary>
    Unknown,

    /// <summary>This installation itself.</summary>
    Own,

    Accepted,

    /// <summary>Accepted once, and not any more.</summary>
    Revoked,
}
