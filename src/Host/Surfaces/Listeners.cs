using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace StationKiosk.Host.Surfaces;

/// <summary>
/// The host's front doors. Kiosk and console have different host names as well as ports, since a browser keeps neither cookies nor
/// Clear-Site-Data apart by port. Each listener tags its connections; nothing is decided by the Host header.
/// </summary>
internal sealed class Listeners
{
    private readonly Dictionary<Surface, (Uri Url, ListenOptions Options)> _open = [];

    public Listeners(IConfiguration configuration)
    {
        Kiosk = new Uri(configuration["Kiosk:Url"] ?? "http://127.0.0.1:5080");
        Staff = new Uri(configuration["Staff:Url"] ?? "http://localhost:5081");
        Public = configuration["Public:Url"] is { Length: > 0 } url ? new Uri(url) : null;
        PublicListen = configuration["Public:Listen"] is { Length: > 0 } listen ? new Uri(listen) : Public;
    }

    public Uri Kiosk { get; }

    public Uri Staff { get; }

    /// <summary>The address that phones reach; null when the station has none.</summary>
    public Uri? Public { get; }

    private Uri? PublicListen { get; }

    public bool IsPlainBeyondLoopback => new[] { Kiosk, Staff, PublicListen }.Any(u => u is { IsLoopback: false, Scheme: "http" });

    public bool IsOpen => _open.Count > 0;

    /// <summary>The address as it came out, for ports that were left to the system.</summary>
    public Uri AddressOf(Surface surface)
    {
        var (url, options) = _open[surface];
        return options.EndPoint is IPEndPoint end ? new UriBuilder(url) { Port = end.Port }.Uri : url;
    }

    public void Open(KestrelServerOptions server, string? commandSocket)
    {
        server.Limits.MaxRequestBodySize = 2 * 1024 * 1024;
        server.AddServerHeader = false;
        Listen(server, Surface.Kiosk, Kiosk);
        Listen(server, Surface.Staff, Staff);
        if (PublicListen is { } phones)
        {
            Listen(server, Surface.Public, phones);
        }

        if (commandSocket is not null)
        {
            server.ListenUnixSocket(commandSocket, options => Tag(options, Surface.Command));
        }
    }

    private void Listen(KestrelServerOptions server, Surface surface, Uri url)
    {
        void Configure(ListenOptions options)
        {
            if (url.Scheme == "https")
            {
                options.UseHttps();
            }

            Tag(options, surface);
            _open[surface] = (url, options);
        }

        if (url.Host == "localhost" && url.Port != 0)
        {
            server.ListenLocalhost(url.Port, Configure);
        }
        else if (url.Host == "localhost")
        {
            server.Listen(IPAddress.Loopback, 0, Configure);
        }
        else if (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address))
        {
            server.Listen(address, url.Port, Configure);
        }
        else
        {
            server.ListenAnyIP(url.Port, Configure);
        }
    }

    private static void Tag(ListenOptions options, Surface surface) => options.Use(next => connection =>
    {
        connection.Features.Set(new OnSurface(surface));
        return next(connection);
    });
}
