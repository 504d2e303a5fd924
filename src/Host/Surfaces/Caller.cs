using System.Net;

namespace StationKiosk.Host.Surfaces;

/// <summary>
/// Who makes a request, as far as that can be told: the address, and at the kiosk the visit when an earlier request began it. A visit that
/// the request itself begins says nothing: whoever sends no cookie has a new one each time.
/// </summary>
internal sealed record Caller(string Address, bool IsHere, string Visit)
{
    public static Caller Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        return new Caller(address?.ToString() ?? "", address is null || IPAddress.IsLoopback(address), context.Features.Get<KnownVisit>()?.Id ?? "");
    }
}
