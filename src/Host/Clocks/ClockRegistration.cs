namespace StationKiosk.Host.Clocks;

internal static class ClockRegistration
{
    /// <summary>Whoever asks for the time gets the host's, which is the machine's only while that can be believed.</summary>
    public static IServiceCollection AddClock(this IServiceCollection services, string mark, IConfiguration configuration)
    {
        var machine = services.LastOrDefault(s => s.ServiceType == typeof(TimeProvider))?.ImplementationInstance as TimeProvider ?? TimeProvider.System;
        services.AddSingleton(_ => new StationClock(machine, ClockLimits.Of(configuration), new ClockFile(mark), () => MachineRun.Asleep(machine)));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<StationClock>());
        services.AddHostedService<ClockWatch>();
        return services;
    }
}
