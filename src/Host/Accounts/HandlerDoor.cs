using Microsoft.AspNetCore.Mvc.Filters;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Accounts;

/// <summary>Stands before every handler of a console page, and before the page's own code: what the handler declares is needed too.</summary>
internal sealed class HandlerDoor : IAsyncPageFilter, IOrderedFilter
{
    public int Order => int.MinValue;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (Visit.Of(http).Surface == Surface.Staff
            && context.HandlerMethod is { } handler
            && http.Features.Get<StaffVisit>() is { } staff
            && PageNeeds.Missing(http, staff, handler.MethodInfo.GetCustomAttributes(inherit: true), StaffDoor.IsChange(http.Request)) is { } need)
        {
            context.Result = StaffRefusal.Of(need).Answer(http);
            return;
        }

        await next();
    }
}
