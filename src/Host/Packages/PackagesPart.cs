using StationKiosk.Host.Engines;

namespace StationKiosk.Host.Packages;

/// <summary>What the console's pages of packages need of every engine.</summary>
internal sealed class PackagesPart(IServiceProvider outer) : IEnginePart
{
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(outer.GetRequiredService<SignerBook>());
        services.AddSingleton(outer.GetRequiredService<PackageExport>());
        services.AddSingleton(outer.GetRequiredService<PackagePlanner>());
        services.AddSingleton(outer.GetRequiredService<PackageImport>());
        services.AddSingleton(outer.GetRequiredService<PackageShelf>());
    }
}
