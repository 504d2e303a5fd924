using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Designer;

internal static class DesignerRegistration
{
    public static IServiceCollection AddDesigner(this IServiceCollection services)
    {
        services.AddSingleton<PreviewSites>();
        services.AddSingleton(provider => new DraftStore(provider.GetRequiredService<Stores>().System, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DraftReader>();
        services.AddSingleton<DraftDesk>();
        services.AddSingleton<RolloutDesk>();
        services.AddSingleton<RolloutConflicts>();
        services.AddSingleton<PreviewDesk>();
        services.AddSingleton<IEnginePart, DesignerPart>();
        services.AddHostedService<DesignerStart>();
        return services;
    }
}
