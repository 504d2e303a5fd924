namespace StationKiosk.Host.Accounts;

/// <summary>A secret for an authenticator before it is kept.</summary>
/// <param name="Address">For the QR code.</param>
/// <param name="Secret">To be typed.</param>
/// <param name="Carried">What the form brings back, sealed.</param>
internal sealed record FactorOffer(string Address, string Secret, string Carried);
