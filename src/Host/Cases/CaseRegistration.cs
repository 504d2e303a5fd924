namespace StationKiosk.Host.Cases;

internal static class CaseRegistration
{
    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.AddSingleton<Sealing>();
        services.AddSingleton<CaseDesk>();
        services.AddSingleton<Calls.CallList>();
        return services;
    }
}
