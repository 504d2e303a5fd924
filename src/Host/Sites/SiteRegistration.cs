using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Engines;

namespace StationKiosk.Host.Sites;

internal static class SiteRegistration
{
    public static IServiceCollection AddSites(this IServiceCollection services)
    {
        services.AddSingleton(provider => new StoreWatch(provider.GetRequiredService<Kiosk.Pinyin.ChineseReadings>().Initials, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<StoreWatch>>()));
        services.AddSingleton<Stores>();
        services.AddSingleton<HoldingsWatch>();
        services.AddSingleton(provider => new VersionStore(provider.GetRequiredService<Stores>().System, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Rollouts(provider.GetRequiredService<Stores>().System, provider.GetRequiredService<VersionStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<HeldFiles>();
        services.AddSingleton(provider => new FolderPublisher(provider.GetRequiredService<HostPaths>().Config, provider.GetRequiredService<VersionStore>(), provider.GetRequiredService<Rollouts>()));
        services.AddSingleton<LastGood>();
        services.AddSingleton<SiteReading>();
        services.AddSingleton<ModuleMaker>();
        services.AddSingleton<SnapshotBuilder>();
        services.AddSingleton<DraftReading>();
        services.AddSingleton<IEnginePart, Contents.ContentsPart>();
        services.AddSingleton<Func<HttpMessageHandler>>(Outbound.OutboundNetwork.Real);
        services.AddSingleton<Outbound.OutboundNetwork>();
        services.AddSingleton<Outbound.SourceWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<Outbound.SourceWatch>());
        return services;
    }
}
