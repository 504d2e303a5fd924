using StationKiosk.Host.Calls;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Clocks;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Repairs;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Staff;

/// <summary>What the console's pages need of every engine. Instances: the engine's container must not dispose what outlives it.</summary>
internal sealed class ConsolePart(IServiceProvider outer) : IEnginePart
{
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(outer.GetRequiredService<EngineHost>());
        services.AddSingleton(outer.GetRequiredService<EngineStarts>());
        services.AddSingleton(outer.GetRequiredService<RepairList>());
        services.AddSingleton(outer.GetRequiredService<StationClock>());
        services.AddSingleton(outer.GetRequiredService<ClockConfirmation>());
        services.AddSingleton(outer.GetRequiredService<CallList>());
        services.AddSingleton(outer.GetRequiredService<SiteFaults>());
        services.AddScoped<StaffFrame>();
        services.AddScoped<CallBoard>();
        services.AddScoped<CaseSearch>();
        services.AddScoped<Employers.EmployerList>();
        services.AddScoped(provider => new LeftCases(Visit.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!), outer.GetRequiredService<Stores>()));
        services.AddScoped<ITodaySource, CallsToday>();
        services.AddScoped<ITodaySource, LeftCasesToday>();
        services.AddScoped<EngineDesk>();
        services.AddScoped<DayFacts>();
        services.AddSingleton(outer.GetRequiredService<ConfigDesk>());
        services.AddSingleton(outer.GetRequiredService<Forms.Desk.DeskForms>());
    }
}
