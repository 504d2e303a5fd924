using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;

namespace StationKiosk.Host.Surfaces;

/// <summary>
/// What stands before everything else: which host names are answered, and whose word counts about who asks and how. Without
/// <c>Doors:TrustedProxies</c> nobody's does, so what a client writes into a forwarding header is only words.
/// </summary>
internal static class FrontDoor
{
    private const string Hosts = "Doors:AllowedHosts";
    private const string Proxies = "Doors:TrustedProxies";
    private static readonly char[] Separators = [',', ';', ' '];

    public static void AddFrontDoor(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<HostFilteringOptions>(options =>
        {
            options.AllowedHosts = List(configuration, Hosts) is { Length: > 0 } hosts ? hosts : ["*"];
            options.IncludeFailureMessage = false;
        });
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in List(configuration, Proxies))
            {
                options.KnownIPNetworks.Add(Network(proxy));
            }
        });
    }

    /// <summary>Believes the trusted proxies. Host names are filtered by what the framework puts before every application.</summary>
    public static void UseFrontDoor(this WebApplication app)
    {
        if (List(app.Configuration, Proxies).Length > 0)
        {
            app.UseForwardedHeaders();
        }
    }

    private static string[] List(IConfiguration configuration, string key) => (configuration[key] ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    // One address, or a network such as 10.0.0.0/8.
    private static System.Net.IPNetwork Network(string written) =>
        IPAddress.TryParse(written, out var one) ? new System.Net.IPNetwork(one, one.GetAddressBytes().Length * 8)
        : System.Net.IPNetwork.TryParse(written, out var network) ? network
        : throw new InvalidOperationException($"{Proxies}: '{written}' is neither an IP address nor a network such as 10.0.0.0/8.");
}
