using StationKiosk.Host.Engines;

namespace StationKiosk.Host.Packages;

internal static class PackagesRegistration
{
    public static IServiceCollection AddPackages(this IServiceCollection services)
    {
        services.AddSingleton<SigningKey>();
        services.AddSingleton<SignerBook>();
        services.AddSingleton<PackageExport>();
        services.AddSingleton<PackagePlanner>();
        services.AddSingleton<PackageImport>();
        services.AddSingleton<PackageShelf>();
        services.AddSingleton<IEnginePart, PackagesPart>();
        return services;
    }
}
