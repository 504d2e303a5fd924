using StationKiosk.Host.Pulse;

namespace StationKiosk.Host.Engines;

/// <summary>Counts a request into the module whose page it asks for, once all of it has arrived.</summary>
internal sealed class ModuleStay(RequestDelegate next, RequestsInside inside)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var visit = Visit.Of(context);
        // A draft that hangs while it is tried says nothing of the version that residents use.
        var module = visit.IsPreview ? null : context.Request.RouteValues["module"] as string;
        using var stay = inside.Enter(visit, module, context.Request.ContentLength);
        if (stay is not null)
        {
            HostPulse.WorkOn(stay.Time);
        }

        await next(context);
    }
}
