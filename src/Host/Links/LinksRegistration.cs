using StationKiosk.Host.Engines;

namespace StationKiosk.Host.Links;

internal static class LinksRegistration
{
    public static IServiceCollection AddLinks(this IServiceCollection services)
    {
        services.AddSingleton<LinkBook>();
        services.AddSingleton<IEnginePart, LinksPart>();
        return services;
    }
}
