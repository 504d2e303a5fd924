namespace StationKiosk.Host.Demo;

internal static class DemoRegistration
{
    // After the engine: the demo comes in through the job board's own import.
    public static IServiceCollection AddDemo(this IServiceCollection services) =>
        services.AddSingleton<DemoLoader>().AddHostedService<DemoStart>();
}
