using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Export;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Sheets;

namespace StationKiosk.Host.Modules;

/// <summary>Gives pages below /m/{module} their module.</summary>
internal sealed class ModulePart(ModuleWriter writer, CaseDesk desk) : IEnginePart
{
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(writer);
        services.AddSingleton(desk);
        services.AddScoped<TicketNotes>();
        services.AddSingleton<ISheets, SheetFiles>();
        services.AddScoped(Current);
        services.AddScoped<ModuleRecords>();
        services.AddScoped<ModuleCases>();
        services.AddScoped(typeof(IModule<>), typeof(CurrentModule<>));
    }

    private static ModuleInstance Current(IServiceProvider provider)
    {
        var context = provider.GetRequiredService<IHttpContextAccessor>().HttpContext!;
        return Visit.Of(context).Snapshot.Modules[(string)context.Request.RouteValues["module"]!];
    }
}
