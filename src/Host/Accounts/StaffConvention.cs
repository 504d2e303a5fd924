using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace StationKiosk.Host.Accounts;

/// <summary>
/// Says of the host's console pages which are open and which need a permission, by their folder. All others, and all pages of plugins, need
/// an account with access to the site: forgetting a page here makes it closed to nobody but residents, never open.
/// </summary>
internal sealed class StaffConvention : IPageRouteModelConvention
{
    private static readonly HashSet<string> Open = new(["/Staff/SignIn", "/Staff/Welcome", "/Staff/Language", "/Staff/Error"], StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Permissions = new(StringComparer.Ordinal)
    {
        ["/Staff/Accounts/"] = Permission.Accounts,
        ["/Staff/Audit/"] = Permission.Audit,
        ["/Staff/Prefill/"] = Permission.Persons,
        ["/Staff/Retention/"] = Permission.Audit,
        ["/Staff/Configuration/"] = Permission.Config,
        ["/Staff/Packages/"] = Permission.ConfigWrite,
        ["/Staff/Texts/"] = Permission.Config,
        ["/Staff/Designer/"] = Permission.Config,
        ["/Staff/Calls/"] = Permission.Calls,
        ["/Staff/Repairs/"] = Permission.Repairs,
        ["/Staff/Plugins/"] = Permission.Plugins,
        ["/Staff/ModuleBack"] = Permission.RepairsWrite,
    };

    public void Apply(PageRouteModel model)
    {
        if (model.AreaName is not null)
        {
            return;
        }

        var needed = Permissions.Where(p => model.ViewEnginePath.StartsWith(p.Key, StringComparison.Ordinal)).Select(p => new NeedsPermission(p.Value)).ToList();
        foreach (var selector in model.Selectors)
        {
            needed.ForEach(selector.EndpointMetadata.Add);
            if (Open.Contains(model.ViewEnginePath))
            {
                selector.EndpointMetadata.Add(new OpenPage());
            }
        }
    }
}
