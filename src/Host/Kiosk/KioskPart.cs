using StationKiosk.Host.Engines;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Kiosk;

/// <summary>What kiosk pages need of every engine.</summary>
internal sealed class KioskPart : IEnginePart
{
    public void AddTo(IServiceCollection services)
    {
        services.AddScoped(provider => Visit.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!));
        services.AddScoped<ITexts>(provider => provider.GetRequiredService<Visit>() is var visit ? visit.Snapshot.TextsIn(visit.Snapshot.Site.Languages[0]) : null!);
    }
}
