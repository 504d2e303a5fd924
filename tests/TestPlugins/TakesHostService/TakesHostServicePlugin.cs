using Microsoft.Extensions.DependencyInjection;
using StationKiosk.Sdk.Plugins;

namespace TakesHostService;

public sealed class TakesHostServicePlugin : Plugin<NoSettings>
{
    public override void AddServices(IServiceCollection own) => own.AddScoped<TimeProvider, StoppedClock>();

    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}

public sealed class StoppedClock : TimeProvider;
