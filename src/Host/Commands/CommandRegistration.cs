namespace StationKiosk.Host.Commands;

internal static class CommandRegistration
{
    public static IServiceCollection AddCommands(this IServiceCollection services) => services.AddSingleton<SitesAtHand>().AddSingleton<Backup>();
}
