using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Stands before every page: what a page throws becomes a plain page with a reference number, is logged under that number, and is counted
/// against the module it came from when that module made it.
/// </summary>
internal sealed partial class ModuleWall(RequestDelegate next, ModuleHealth health, ModulePauses pauses, ILogger<ModuleWall> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var visit = Visit.Of(context);
        var module = ModuleOf(context.Request.Path);
        if (module is not null && !visit.IsProbe && Closed(visit, module) is { } closed)
        {
            await ShowErrorAsync(context, closed);
            return;
        }

        // The console goes on: there it is read what is missing.
        if (visit.Snapshot.Store.IsStandIn && visit.Surface != Surface.Staff && !visit.IsProbe)
        {
            await ShowErrorAsync(context, new ErrorReport(StatusCodes.Status503ServiceUnavailable, module, null));
            return;
        }

        var page = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : null;
        try
        {
            await next(context);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // The person has gone; that is nobody's fault.
        }
        // A wall: a request that fails fails alone.
        catch (Exception e) when (!visit.IsProbe)
        {
            await FailedAsync(context, visit, module, page, e);
            return;
        }

        if (!context.Response.HasStarted && context.Response.StatusCode is 400 or 403 or 404 or 405 or 413 or 415 && context.Response is { ContentLength: null, ContentType: null })
        {
            await ShowErrorAsync(context, new ErrorReport(context.Response.StatusCode, module, null));
        }
    }

    private ErrorReport? Closed(Visit visit, string module) =>
        visit.Snapshot.Status.TryGetValue(module, out var status) && StatusBoard.Now(status, health, pauses, visit.Surface) is { State: ModuleState.Faulted, Next: var again }
            ? new ErrorReport(StatusCodes.Status503ServiceUnavailable, module, null) { Next = again }
            : null;

    private async Task FailedAsync(HttpContext context, Visit visit, string? module, string? page, Exception e)
    {
        var reference = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4));
        var blame = Blame.Of(e);
        LogFailed(log, blame.Status < 500 ? LogLevel.Information : LogLevel.Error, reference, visit.Snapshot.Site.Id, module ?? "", e);
        // A draft that fails while it is tried says nothing of the version that residents use.
        if (module is not null && blame.IsModules && !visit.IsPreview)
        {
            health.Failed(visit.Snapshot.Site.Id, module, visit.Surface, Caller.Of(context), reference, page);
        }

        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        var report = new ErrorReport(blame.Status, module, blame.Status < 500 ? null : reference) { Why = blame.Why, IsStores = blame.IsStores };
        await ShowErrorAsync(context, report);
    }

    // The error page is a page of the surface like any other, reached by going through the pipeline a second time.
    private async Task ShowErrorAsync(HttpContext context, ErrorReport report)
    {
        context.Response.Clear();
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = "/error";
        context.Features.Set(report);
        context.Response.StatusCode = report.Status;
        if (report.Status == StatusCodes.Status405MethodNotAllowed)
        {
            context.Response.Headers.Allow = "GET, HEAD";
        }

        try
        {
            await next(context);
        }
        // A wall: when even the error page fails, a bare sentence is left.
        catch (Exception e) when (!context.Response.HasStarted)
        {
            LogFailed(log, LogLevel.Error, report.Reference ?? "", "", "error page", e);
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync($"请到服务台找工作人员 · Please see staff · {report.Reference}");
        }
    }

    private static string? ModuleOf(PathString path)
    {
        if (!path.StartsWithSegments("/m", StringComparison.Ordinal, out var rest) || rest.Value is not { Length: > 1 } value)
        {
            return null;
        }

        var end = value.IndexOf('/', 1);
        return end < 0 ? value[1..] : value[1..end];
    }

    [LoggerMessage("Request {Reference} failed on site {Site} in module {Module}")]
    private static partial void LogFailed(ILogger log, LogLevel level, string reference, string site, string module, Exception e);
}
