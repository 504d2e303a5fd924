using StationKiosk.Host.Texts;

namespace StationKiosk.Host.Surfaces;

/// <summary>
/// Stands before everything: methods that no page has and addresses that no page can have are answered here, as is what the host itself
/// fails at before it knows which site a request is for.
/// </summary>
internal sealed partial class SoundRequests(RequestDelegate next, ILogger<SoundRequests> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsPost(request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD, POST";
            await SayAsync(context, StatusCodes.Status405MethodNotAllowed, "public.method");
            return;
        }

        if (request.Path.Value?.Any(char.IsControl) == true)
        {
            await SayAsync(context, StatusCodes.Status400BadRequest, "public.address");
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await SayAsync(context, e.StatusCode, "public.address");
        }
        // A wall: a request that fails fails alone, with a sentence.
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            LogFailed(log, e);
            await SayAsync(context, StatusCodes.Status500InternalServerError, "public.failed");
        }
    }

    // Nobody has chosen a language yet: both.
    private static Task SayAsync(HttpContext context, int status, string key)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(string.Join('\n', TextCatalog.BuiltIn.Languages.Select(l => TextCatalog.BuiltIn.In(l)[key].Text)));
    }

    [LoggerMessage(LogLevel.Error, "A request failed before it reached a site")]
    private static partial void LogFailed(ILogger log, Exception e);
}
