using Microsoft.AspNetCore.Mvc.RazorPages;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Refuses a POST to a page that takes none, or not under that name. The framework would render such a page without anything having been
/// read for it, and what is then missing would look like the page's own fault.
/// </summary>
internal sealed class HandlerCheck(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page && !Takes(page, context))
        {
            context.SetEndpoint(null);
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static bool Takes(CompiledPageActionDescriptor page, HttpContext context)
    {
        var name = context.Request.RouteValues["handler"] is string { Length: > 0 } named ? named : context.Request.Query["handler"].ToString();
        return page.HandlerMethods.Any(h =>
            (h.HttpMethod is null || HttpMethods.IsPost(h.HttpMethod)) && (h.Name is null || string.Equals(h.Name, name, StringComparison.OrdinalIgnoreCase)));
    }
}
