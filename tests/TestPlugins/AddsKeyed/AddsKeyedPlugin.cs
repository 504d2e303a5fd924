using Microsoft.Extensions.DependencyInjection;
using StationKiosk.Sdk.Plugins;

namespace AddsKeyed;

public sealed class AddsKeyedPlugin : Plugin<NoSettings>
{
    public override void AddServices(IServiceCollection own) => own.AddKeyedSingleton<Shared>("one");

    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}

public sealed class Shared;
