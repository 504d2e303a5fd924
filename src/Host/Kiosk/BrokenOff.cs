namespace StationKiosk.Host.Kiosk;

/// <summary>
/// Tells whether a page is asked for from one of our own pages. A browser that was started again, a tab that crashed, a cut network or a
/// reload ask without: then nobody knows whether the same person still stands there.
/// </summary>
internal static class BrokenOff
{
    public const string Page = "/still";

    /// <summary>Whether a request is for a whole page of its own, and none of ours led to it.</summary>
    public static bool IsFresh(HttpRequest request) => IsPage(request) && !IsOurs(request);

    public static bool IsPage(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) || request.HttpContext.GetEndpoint() is null)
        {
            return false;
        }

        var mode = request.Headers["Sec-Fetch-Mode"].ToString();
        return mode.Length > 0 ? mode == "navigate" : request.Headers.Accept.Any(a => a?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);
    }

    // Without the scheme: behind a proxy that ends https, every page would be a fresh start.
    // Not by Sec-Fetch-Site: it is missing over http, and a service worker that passes a fresh start on makes it one of ours.
    private static bool IsOurs(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var from) && from.Authority == request.Host.Value;
}
