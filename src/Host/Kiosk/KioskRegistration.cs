using StationKiosk.Host.Engines;

namespace StationKiosk.Host.Kiosk;

internal static class KioskRegistration
{
    public static IServiceCollection AddKiosk(this IServiceCollection services)
    {
        services.AddSingleton<KioskSessions>();
        services.AddSingleton<IEnginePart, KioskPart>();
        return services;
    }
}
