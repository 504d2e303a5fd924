using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Stands before every page: what a page throws becomes a plain page with a reference number, is logged under that number, and is counted
/// against the module it came from. Also keeps the list of requests that are inside a module now.
/// </summary>
internal sealed partial class ModuleWall(RequestDelegate next, ModuleHealth health, RequestsInside inside, ILogger<ModuleWall> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var visit = Visit.Of(context);
        var module = ModuleOf(context.Request.Path);
        if (module is not null && !visit.IsProbe && IsFaulted(visit.Snapshot, module))
        {
            await ShowErrorAsync(context, new ErrorReport(StatusCodes.Status503ServiceUnavailable, module, null));
            return;
        }

        // A draft that fails while it is tried says nothing of the version that residents use.
        var counted = visit.IsPreview ? null : module;
        using var stay = inside.Enter(visit, counted, context.Request.ContentLength);
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The person has gone; that is nobody's fault.
        }
        // A wall: a request that fails fails alone.
        catch (Exception e) when (!visit.IsProbe)
        {
            await FailedAsync(context, visit.Snapshot.Site.Id, counted, e);
            return;
        }

        if (!context.Response.HasStarted && context.Response.StatusCode is 400 or 403 or 404 or 405 && context.Response is { ContentLength: null, ContentType: null })
        {
            await ShowErrorAsync(context, new ErrorReport(context.Response.StatusCode, module, null));
        }
    }

    private bool IsFaulted(Snapshot site, string module) =>
        site.Status.TryGetValue(module, out var status) && StatusBoard.Now(status, health).State == ModuleState.Faulted;

    private async Task FailedAsync(HttpContext context, string site, string? module, Exception e)
    {
        var reference = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4));
        LogFailed(log, reference, site, module ?? "", e);
        if (module is not null)
        {
            health.Failed(site, module, reference);
        }

        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        await ShowErrorAsync(context, new ErrorReport(StatusCodes.Status500InternalServerError, module, reference));
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
        try
        {
            await next(context);
        }
        // A wall: when even the error page fails, a bare sentence is left.
        catch (Exception e) when (!context.Response.HasStarted)
        {
            LogFailed(log, report.Reference ?? "", "", "error page", e);
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

    [LoggerMessage(LogLevel.Error, "Request {Reference} failed on site {Site} in module {Module}")]
    private static partial void LogFailed(ILogger log, string reference, string site, string module, Exception e);
}
