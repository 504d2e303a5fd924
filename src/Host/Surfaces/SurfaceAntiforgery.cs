using Microsoft.AspNetCore.Antiforgery;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Engines;
using StationKiosk.Sdk.Links;

namespace StationKiosk.Host.Surfaces;

/// <summary>Binds the tokens in forms to the surface, the site and the account that they were written for: elsewhere they are worth nothing.</summary>
internal sealed class SurfaceAntiforgery : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context) =>
        Visit.Of(context) is var visit ? $"{visit.Surface}/{visit.Snapshot.Site.Id}/{context.Features.Get<StaffVisit>()?.Account?.Id}{context.Features.Get<BoundLink>()?.RecordId}" : "";

    public bool ValidateAdditionalData(HttpContext context, string additionalData) => additionalData == GetAdditionalData(context);
}
