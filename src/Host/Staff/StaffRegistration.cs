using StationKiosk.Host.Accounts;
using StationKiosk.Host.Engines;

namespace StationKiosk.Host.Staff;

internal static class StaffRegistration
{
    public static IServiceCollection AddStaff(this IServiceCollection services)
    {
        services.AddSingleton<ConfigDesk>();
        services.AddSingleton<IEnginePart, StaffPart>();
        services.AddSingleton<IEnginePart, ConsolePart>();
        return services;
    }
}
