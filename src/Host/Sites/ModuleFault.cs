using StationKiosk.Host.Surfaces;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Sites;

/// <summary>Why a module is out of service on one surface, and since when.</summary>
/// <param name="Surface">Where it failed; its other surfaces go on.</param>
/// <param name="Cause">One sentence without a path.</param>
/// <param name="Since">When it was taken out.</param>
/// <param name="Page">The page that failed last, which must answer before it is put back; null when only its first page can be asked.</param>
internal sealed record ModuleFault(Surface Surface, LocalizedText Cause, DateTimeOffset Since, string? Page)
{
    /// <summary>Whether a request is still inside its code and does not come out: until then it is not tried again.</summary>
    public bool IsInside { get; init; }
}
