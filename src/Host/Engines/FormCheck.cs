using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Reads the form of a POST before the page does, so that what the request itself got wrong (a foreign encoding, a body that is none of the
/// kinds that forms have, too large, broken off) is answered here and never counts against the page. Also a slow line is waited for here.
/// </summary>
internal sealed class FormCheck(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && await FaultAsync(context) is { } status)
        {
            context.SetEndpoint(null);
            context.Response.StatusCode = status;
            return;
        }

        await next(context);
    }

    private static async Task<int?> FaultAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Headers.ContentEncoding.Count > 0 || (HasBody(request) && !request.HasFormContentType) || !IsUtf8(request.ContentType))
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        if (!request.HasFormContentType)
        {
            // Nothing was sent: an empty form, and not one that cannot be read.
            context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            return null;
        }

        try
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<RequestFormLimitsAttribute>() is { } limits)
            {
                context.Features.Set<IFormFeature>(new FormFeature(request, new FormOptions { MultipartBodyLengthLimit = limits.MultipartBodyLengthLimit }));
            }

            await request.ReadFormAsync(context.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode;
        }
        catch (InvalidDataException)
        {
            // Over a limit of the form reader, or not what its content type says.
            return StatusCodes.Status400BadRequest;
        }
        catch (IOException) when (!context.RequestAborted.IsCancellationRequested)
        {
            // Broken off in the middle, as the reader of multipart bodies puts it.
            return StatusCodes.Status400BadRequest;
        }
    }

    private static bool HasBody(HttpRequest request) => request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0;

    private static bool IsUtf8(string? type) =>
        !MediaTypeHeaderValue.TryParse(type, out var parsed) || !parsed.Charset.HasValue || parsed.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || parsed.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase);
}
