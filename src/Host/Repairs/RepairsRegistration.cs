namespace StationKiosk.Host.Repairs;

internal static class RepairsRegistration
{
    public static IServiceCollection AddRepairs(this IServiceCollection services)
    {
        services.AddSingleton<IRepairSource, EngineRepairs>();
        services.AddSingleton<IRepairSource, StoreRepairs>();
        services.AddSingleton<IRepairSource, ListenerRepairs>();
        services.AddSingleton<IRepairSource, ConfigurationRepairs>();
        services.AddSingleton<IRepairSource, ModuleRepairs>();
        services.AddSingleton<IRepairSource, FrontStationRepairs>();
        services.AddSingleton<IRepairSource, RolloutRepairs>();
        services.AddSingleton<IRepairSource, HoldingRepairs>();
        services.AddSingleton<IRepairSource, ClockRepairs>();
        services.AddSingleton<ClockConfirmation>();
        services.AddSingleton<RepairList>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<SiteFaults>();
        return services;
    }
}
