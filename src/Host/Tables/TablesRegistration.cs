using StationKiosk.Host.Engines;
using StationKiosk.Host.Import;
using StationKiosk.Host.Import.Files;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Tables;

internal static class TablesRegistration
{
    public static IServiceCollection AddTables(this IServiceCollection services)
    {
        services.AddSingleton(_ => new TableReading());
        services.AddSingleton(provider => new ImportSessions(
            Path.Combine(provider.GetRequiredService<HostPaths>().Data, "imports"),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ImportSessions>>(),
            provider.GetRequiredService<TableReading>()));
        services.AddSingleton<BulkRuns>();
        services.AddSingleton<IEnginePart, TablesPart>();
        return services;
    }
}
