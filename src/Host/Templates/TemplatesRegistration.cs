using StationKiosk.Host.Engines;

namespace StationKiosk.Host.Templates;

internal static class TemplatesRegistration
{
    public static IServiceCollection AddTemplates(this IServiceCollection services)
    {
        services.AddSingleton<ServiceTemplates>();
        services.AddSingleton<ServiceStart>();
        services.AddSingleton<StationStart>();
        services.AddSingleton<IEnginePart, TemplatesPart>();
        return services;
    }
}
