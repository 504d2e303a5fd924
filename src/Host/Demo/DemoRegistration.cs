namespace StationKiosk.Host.Demo;

internal static class DemoRegistration
{
    public static IServiceCollection AddDemo(this IServiceCollection services) =>
        services.AddSingleton<DemoDay>().AddSingleton<DemoJobs>().AddSingleton<DemoModules>().AddSingleton<DemoLoader>();
}
