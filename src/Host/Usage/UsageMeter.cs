using StationKiosk.Host.Engines;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Usage;

/// <summary>Counts the records that residents open and the slips they take, after the page was really shown.</summary>
internal sealed class UsageMeter(RequestDelegate next, UsageCounts counts)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var visit = Visit.Of(context);
        if (visit is not { Surface: Surface.Kiosk, IsProbe: false, IsPreview: false }
            || !HttpMethods.IsGet(context.Request.Method)
            || context.Response.StatusCode != StatusCodes.Status200OK
            || context.Request.RouteValues["module"] is not string module)
        {
            return;
        }

        switch (context.Request.RouteValues["page"])
        {
            case "/Kiosk/Module/Item":
                counts.Viewed(visit.Snapshot, module);
                break;
            case "/Kiosk/Module/Slip":
                counts.TookSlip(visit.Snapshot, module);
                break;
        }
    }
}
