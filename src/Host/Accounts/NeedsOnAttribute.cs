namespace StationKiosk.Host.Accounts;

/// <summary>On a page or handler whose doing reaches beyond the site that it is opened on: the permission is needed there.</summary>
/// <param name="site">The site, or <see cref="RoleGrant.Everywhere"/> for what concerns every site at once.</param>
/// <param name="permission">One of the host's.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class NeedsOnAttribute(string site, string permission) : Attribute
{
    public string Site => site;

    public string Permission => permission;
}
