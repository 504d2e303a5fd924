using StationKiosk.Host.Jobs;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Engines;

internal static class EngineRegistration
{
    public static IServiceCollection AddEngines(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(provider => new PluginCatalog(provider.GetRequiredService<HostPaths>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<PluginCatalog>>())
        {
            LeftOut = provider.GetRequiredService<LeftOut>(),
        });
        services.AddSingleton<EngineBuilder>();
        services.AddSingleton<EngineProbes>();
        services.AddSingleton<EngineStarts>();
        services.AddSingleton<LiveBuilder>();
        services.AddSingleton<EngineHost>();
        services.AddSingleton<StatusBoard>();
        services.AddSingleton<StatusLog>();
        services.AddSingleton<HealthReaders>();
        services.AddSingleton<StuckModules>();
        services.AddSingleton<Supervision>();
        services.AddSingleton<PluginListing>();
        services.AddSingleton<Probe>();
        services.AddSingleton<RequestsInside>();
        services.AddSingleton(provider => ModuleLimits.Of(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<ModuleHealth>();
        services.AddSingleton<ModulePauses>();
        services.AddSingleton<ModuleRetrials>();
        services.AddSingleton<LeftOutRetrials>();
        services.AddSingleton<PluginTrial>();
        services.AddSingleton<LeftOut>();
        services.AddSingleton<ProcessEnds>();
        services.AddSingleton<JobScheduler>();
        // Order matters: the first engine stands before anything asks it for its sites.
        services.AddHostedService<EngineLifetime>();
        services.AddHostedService<Demo.DemoStart>(); // Before the jobs, which would meet a half-loaded town.
        services.AddHostedService<ConfigWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<JobScheduler>());
        services.AddHostedService<PluginFolderWatcher>();
        services.AddHostedService<Retrials>();
        services.AddHostedService<Kiosk.OwnWordsFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<HoldingsWatch>()); // After the first engine, which opens every store.
        return services;
    }
}
