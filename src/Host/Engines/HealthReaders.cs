using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Engines;

/// <summary>Who is told states and causes: commands on this machine, and whoever asks at the console's door from this machine or with the token.</summary>
internal sealed class HealthReaders(IConfiguration configuration)
{
    private const string Bearer = "Bearer ";
    private static readonly string[] Proxies = [HeaderNames.Via, "Forwarded", "X-Forwarded-For"];

    private readonly string _token = configuration["Health:Token"] ?? "";

    public bool MayRead(HttpContext context) => context.Features.Get<OnSurface>()?.Surface switch
    {
        Surface.Command => true,
        Surface.Staff => IsHere(context) || HasToken(context),
        _ => false,
    };

    // What a proxy on this machine passes on comes from elsewhere.
    private static bool IsHere(HttpContext context) => Caller.Of(context).IsHere && !Proxies.Any(context.Request.Headers.ContainsKey);

    private bool HasToken(HttpContext context) => _token.Length > 0
        && context.Request.Headers.Authorization.ToString() is var given && given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given[Bearer.Length..]), Encoding.UTF8.GetBytes(_token));
}
