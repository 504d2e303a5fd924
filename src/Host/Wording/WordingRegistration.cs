using StationKiosk.Host.Engines;

namespace StationKiosk.Host.Wording;

internal static class WordingRegistration
{
    public static IServiceCollection AddWording(this IServiceCollection services)
    {
        services.AddSingleton<TextFiles>();
        services.AddSingleton<TextDesk>();
        services.AddSingleton<IEnginePart, WordingPart>();
        return services;
    }
}
