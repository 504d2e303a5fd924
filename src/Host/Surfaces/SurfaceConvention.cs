using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace StationKiosk.Host.Surfaces;

/// <summary>
/// Gives every page its address and its surface from where its file stands: Pages/Kiosk, Pages/Staff, Pages/Public, and the same below
/// Areas/{Plugin} for plugins, whose pages come under /m/{module}. The host's Pages/*/Module folder holds the module pages of every plugin.
/// </summary>
internal sealed partial class SurfaceConvention : IPageRouteModelConvention
{
    public const string ModuleTemplate = "m/{module}";

    public void Apply(PageRouteModel model)
    {
        var folders = model.ViewEnginePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (folders.Length < 2 || !Enum.TryParse<Surface>(folders[0], out var surface) || surface == Surface.Command)
        {
            model.Selectors.Clear();
            return;
        }

        foreach (var selector in model.Selectors.ToList())
        {
            var below = Below(selector.AttributeRouteModel!.Template!, model.AreaName, surface.ToString());
            var isModulePage = model.AreaName is not null || folders is [_, "Module", _, ..];
            if (model.AreaName is null && isModulePage)
            {
                below = below.Length > "Module".Length ? below["Module/".Length..] : "";
            }

            below = model.AreaName is null ? Lowered(below) : below;

            selector.AttributeRouteModel.Template = isModulePage ? AttributeRouteModel.CombineTemplates(ModuleTemplate, below) : below;
            selector.EndpointMetadata.Add(new SurfaceMetadata(surface));
            if (isModulePage)
            {
                // A plugin's own page wins over the host's page for all plugins.
                selector.AttributeRouteModel.Order = model.AreaName is null ? 1 : 0;
                selector.EndpointMetadata.Add(new PluginMetadata(model.AreaName ?? ""));
            }
        }
    }

    private static string Below(string template, string? area, string surface)
    {
        var rest = area is null ? template : template[Math.Min(template.Length, area.Length + 1)..];
        return rest.Length > surface.Length ? rest[(surface.Length + 1)..] : "";
    }

    // SignIn.cshtml is /sign-in; what stands in braces is a parameter and stays.
    private static string Lowered(string template) =>
        string.Join('/', template.Split('/').Select(s => s.Contains('{', StringComparison.Ordinal) ? s : WordStart().Replace(s, "-").ToLowerInvariant()));

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordStart();
}
