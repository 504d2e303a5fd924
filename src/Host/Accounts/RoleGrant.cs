namespace StationKiosk.Host.Accounts;

/// <summary>A role on one site, or on all with the site <see cref="Everywhere"/>.</summary>
internal sealed record RoleGrant(string Site, string Role)
{
    public const string Everywhere = "*";

    public bool Covers(string site) => Site == Everywhere || Site == site;
}
