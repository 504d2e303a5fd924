using StationKiosk.Host.Engines;
using StationKiosk.Host.Kiosk.Pinyin;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Kiosk;

internal static class KioskRegistration
{
    public static IServiceCollection AddKiosk(this IServiceCollection services)
    {
        services.AddInputMethod();
        services.AddSingleton<AttachmentRoom>();
        services.AddSingleton<VisitShelf>();
        services.AddSingleton<KioskSessions>();
        services.AddSingleton<Usage.UsageCounts>();
        services.AddHostedService(provider => provider.GetRequiredService<Usage.UsageCounts>());
        services.AddSingleton<CodeGuard>();
        services.AddSingleton<Prefills>();
        services.AddSingleton<IEnginePart, KioskPart>();
        services.AddSingleton<Repairs.IRepairSource, ReachRepairs>();
        return services;
    }

    /// <summary>What is the same for every site: the input method, for kiosks alone.</summary>
    public static void MapKiosk(this IEndpointRouteBuilder app) => app.MapInputMethod().AddEndpointFilter(async (call, next) =>
        call.HttpContext.Features.Get<OnSurface>()?.Surface == Surface.Kiosk ? await next(call) : Results.NotFound());
}
