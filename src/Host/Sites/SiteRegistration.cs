namespace StationKiosk.Host.Sites;

internal static class SiteRegistration
{
    public static IServiceCollection AddSites(this IServiceCollection services)
    {
        services.AddSingleton(provider => new StoreWatch(provider.GetRequiredService<Kiosk.Pinyin.ChineseReadings>().Initials, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<StoreWatch>>()));
        services.AddSingleton<Stores>();
        services.AddSingleton<SiteReading>();
        services.AddSingleton<SnapshotBuilder>();
        return services;
    }
}
