using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Import;
using StationKiosk.Host.Import.Readers;
using StationKiosk.Host.Staff;

namespace StationKiosk.Host.Tables;

/// <summary>What the console's module pages need of every engine. Instances: the engine's container must not dispose what outlives it.</summary>
internal sealed class TablesPart(IServiceProvider outer) : IEnginePart
{
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(outer.GetRequiredService<ImportSessions>());
        services.AddSingleton(outer.GetRequiredService<BulkRuns>());
        services.AddSingleton(outer.GetRequiredService<Sealing>());
        services.AddSingleton(outer.GetRequiredService<CaseFiles>());
        services.AddSingleton(outer.GetRequiredService<CaseLooks>());
        services.AddSingleton(outer.GetRequiredService<Retention.RetentionBook>());
        services.AddSingleton(outer.GetRequiredService<Retention.Leftovers>());
        services.AddSingleton(outer.GetRequiredService<Retention.CaseRetention>());
        services.AddSingleton(outer.GetRequiredService<CaseCorrection>());
        services.AddSingleton(outer.GetRequiredService<CaseSigning>());
        services.AddSingleton(outer.GetRequiredService<CaseGaps>());
        services.AddScoped<ITodaySource, ModulesToday>();
        services.AddSingleton(outer.GetRequiredService<PersonReaders>());
        services.AddScoped<ImportDesk>();
        services.AddScoped<ImportSteps>();
        services.AddScoped<RecordDesk>();
        services.AddScoped<BulkDesk>();
        services.AddScoped<ActorNames>();
        services.AddScoped<RecordHistory>();
    }
}
