namespace StationKiosk.Host.Demo;

internal static class DemoRegistration
{
    public static IServiceCollection AddDemo(this IServiceCollection services) =>
        services.AddSingleton<DemoDay>().AddSingleton<DemoLoader>();
}
