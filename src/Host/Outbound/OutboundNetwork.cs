using System.Net;

namespace StationKiosk.Host.Outbound;

/// <summary>
/// The only way from the host to other machines: to hosts that the installation grants by name (<c>Outbound:Hosts</c>), with a limit of time,
/// without cookies, and never on to another host by a redirect. Nothing is granted unless somebody says so.
/// </summary>
internal sealed class OutboundNetwork(IConfiguration configuration, Func<HttpMessageHandler> handlers)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    private readonly HashSet<string> _granted = new(
        (configuration["Outbound:Hosts"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    public bool IsGranted(Uri address) => address.Scheme is "https" or "http" && _granted.Contains(address.IdnHost);

    /// <summary>How a page answers; null when it cannot be reached. A redirect within the granted hosts counts as an answer.</summary>
    /// <exception cref="InvalidOperationException">The host is not granted.</exception>
    public async Task<HttpStatusCode?> AskAsync(Uri address, CancellationToken cancellation)
    {
        if (!IsGranted(address))
        {
            throw new InvalidOperationException($"The host '{address.IdnHost}' is not granted in Outbound:Hosts.");
        }

        using var client = new HttpClient(handlers()) { Timeout = Limit };
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return answer.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>The real network.</summary>
    public static HttpMessageHandler Real() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false };
}
