using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Surfaces;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Accounts;

/// <summary>Asks of a form what the door and the filter would ask of the request that it sends.</summary>
internal sealed class PageAccess(IHttpContextAccessor accessor, StaffVisit staff) : IPageAccess
{
    public bool MayPost(string? handler)
    {
        var context = accessor.HttpContext!;
        if (Visit.Of(context).Surface != Surface.Staff || context.GetEndpoint() is not { } page || page.Metadata.GetMetadata<OpenPageAttribute>() is not null)
        {
            return true;
        }

        return PageNeeds.Missing(context, staff, [.. page.Metadata, .. OfHandler(page, handler ?? "")], isChange: true) is null;
    }

    public bool May(string permission)
    {
        var context = accessor.HttpContext!;
        return Visit.Of(context).Surface != Surface.Staff || PageNeeds.Missing(context, staff, [new NeedsAttribute(permission)], isChange: false) is null;
    }

    private static object[] OfHandler(Endpoint page, string name) =>
        page.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerMethods
            .FirstOrDefault(h => string.Equals(h.HttpMethod, "Post", StringComparison.OrdinalIgnoreCase) && string.Equals(h.Name ?? "", name, StringComparison.OrdinalIgnoreCase))
            ?.MethodInfo.GetCustomAttributes(inherit: true) ?? [];
}
