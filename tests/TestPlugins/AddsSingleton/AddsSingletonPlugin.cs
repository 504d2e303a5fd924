using Microsoft.Extensions.DependencyInjection;
using StationKiosk.Sdk.Plugins;

namespace AddsSingleton;

public sealed class AddsSingletonPlugin : Plugin<NoSettings>
{
    public override void AddServices(IServiceCollection own) => own.AddSingleton<Shared>();

    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}

public sealed class Shared;
