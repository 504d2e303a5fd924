using StationKiosk.Host.Engines;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Retention;

namespace StationKiosk.Host.Cases;

internal static class CaseRegistration
{
    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.AddSingleton<Sealing>();
        services.AddHostedService<KeysStart>();
        services.AddSingleton<CaseFiles>();
        services.AddSingleton<CaseLooks>();
        services.AddSingleton<CaseCorrection>();
        services.AddSingleton<CaseSigning>();
        services.AddSingleton<CaseGaps>();
        services.AddSingleton<CaseIntake>();
        services.AddSingleton<CaseDesk>();
        services.AddSingleton<Forms.Desk.DeskForms>();
        services.AddSingleton<RetentionBook>();
        services.AddSingleton<CaseErasure>();
        services.AddSingleton<Leftovers>();
        services.AddSingleton<CaseRetention>();
        services.AddHostedService(provider => provider.GetRequiredService<CaseRetention>());
        services.AddSingleton<ModuleWriter>();
        services.AddSingleton<IEnginePart, ModulePart>();
        services.AddSingleton<Calls.CallList>();
        services.AddSingleton<Import.Readers.PersonReaders>();
        return services;
    }
}
