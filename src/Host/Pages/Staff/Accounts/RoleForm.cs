using StationKiosk.Host.Accounts;

namespace StationKiosk.Host.Pages.Staff.Accounts;

/// <summary>Reads the role fields of a form, one for each site.</summary>
internal static class RoleForm
{
    private const string Prefix = "role.";

    public static IReadOnlyList<RoleGrant> Read(IFormCollection form, RoleBook roles) =>
        [.. form.Where(f => f.Key.StartsWith(Prefix, StringComparison.Ordinal) && roles.All.Any(r => r.Id == f.Value)).Select(f => new RoleGrant(f.Key[Prefix.Length..], f.Value!))];
}
