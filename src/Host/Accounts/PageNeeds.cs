using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Staff;
using StationKiosk.Host.Surfaces;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Accounts;

/// <summary>
/// What a console page and its handlers declare, turned into permissions on a site: the one place that decides. The door asks it before a page,
/// the filter before a handler, and a form's tag helper before it shows a button.
/// </summary>
internal static class PageNeeds
{
    /// <summary>Whether anything was declared; what declares nothing is closed.</summary>
    public static bool AreDeclared(IEnumerable<object> attributes) =>
        attributes.Any(a => a is NeedsAttribute { ToChange: false } or NeedsOnAttribute or ModuleNeedAttribute { ToChange: false } or EveryAccountAttribute or OpenPageAttribute);

    /// <summary>The first thing that is needed and that this account does not have; null when it has all.</summary>
    public static Need? Missing(HttpContext context, StaffVisit staff, IEnumerable<object> attributes, bool isChange)
    {
        foreach (var attribute in attributes)
        {
            if (Of(context, staff, attribute, isChange) is { } need && !need.AnyOf.Any(p => staff.MayOn(need.Site, p)))
            {
                return need;
            }
        }

        return null;
    }

    private static Need? Of(HttpContext context, StaffVisit staff, object attribute, bool isChange) => attribute switch
    {
        NeedsAttribute needs when isChange || !needs.ToChange => new Need([Named(context, needs.Permission)], staff.Site),
        NeedsOnAttribute elsewhere => new Need([elsewhere.Permission], elsewhere.Site),
        ModuleNeedAttribute needs when isChange || !needs.ToChange => OfModule(context, needs.What) is { Count: > 0 } any ? new Need(any, staff.Site) : null,
        _ => null,
    };

    private static string Named(HttpContext context, string permission) =>
        Permission.OfHost.Contains(permission, StringComparer.Ordinal) || context.GetEndpoint()?.Metadata.GetMetadata<PluginMetadata>() is null
            ? permission
            : $"{context.Request.RouteValues["module"]}.{permission}";

    // Nothing for what is not there: the page then answers that it is not.
    private static IReadOnlyList<string> OfModule(HttpContext context, ModuleNeed what)
    {
        var id = Value(context, "module");
        if (id is null)
        {
            // Cases of services that are not offered now stand outside of /m/.
            return context.RequestServices.GetRequiredService<LeftCases>().Find(Value(context, "id") ?? "")?.Case.Body.Text("module") is { } left ? OfCases(left, what) : [];
        }

        return Visit.Of(context).Snapshot.Modules.TryGetValue(id, out var module) ? OfModule(context, module, what) : [];
    }

    private static IReadOnlyList<string> OfModule(HttpContext context, ModuleInstance module, ModuleNeed what)
    {
        var (id, definition) = (module.Info.Id, module.Definition);
        return what switch
        {
            ModuleNeed.Import => [MenuPaths.ImportPermission(id)],
            ModuleNeed.Table or ModuleNeed.TableEdit => definition.Tables.TryGetValue(Value(context, "table") ?? "", out var table)
                ? [table.Permission + (what == ModuleNeed.TableEdit ? ".edit" : "")]
                : [],
            ModuleNeed.Records => Collection(context, definition) is { } collection ? [MenuPaths.RecordsPermission(definition, id, collection)] : [],
            ModuleNeed.Links => [.. definition.Links.Values.Select(l => l.Permission).Distinct(StringComparer.Ordinal)],
            _ => OfCases(id, what),
        };
    }

    private static IReadOnlyList<string> OfCases(string module, ModuleNeed what) => [MenuPaths.CasesPermission(module) + (what == ModuleNeed.CasesEdit ? ".edit" : "")];

    private static string? Collection(HttpContext context, ModuleDefinition definition) =>
        definition.Checklists.TryGetValue(Value(context, "checklist") ?? "", out var list) ? list.Collection
        : definition.Screens.TryGetValue(Value(context, "screen") ?? "", out var screen) ? screen.Collection
        : null;

    private static string? Value(HttpContext context, string name) => context.Request.RouteValues[name] as string;
}
