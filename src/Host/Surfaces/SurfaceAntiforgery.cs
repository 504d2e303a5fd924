using Microsoft.AspNetCore.Antiforgery;
using StationKiosk.Host.Engines;

namespace StationKiosk.Host.Surfaces;

/// <summary>Binds the tokens in forms to the surface and the site that wrote them: one from elsewhere is worth nothing here.</summary>
internal sealed class SurfaceAntiforgery : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context) => Visit.Of(context) is var visit ? $"{visit.Surface}/{visit.Snapshot.Site.Id}" : "";

    public bool ValidateAdditionalData(HttpContext context, string additionalData) => additionalData == GetAdditionalData(context);
}
