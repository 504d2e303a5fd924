using Microsoft.Extensions.DependencyInjection;
using StationKiosk.Sdk.Plugins;

namespace ThrowsInServices;

public sealed class ThrowsInServicesPlugin : Plugin<NoSettings>
{
    public override void AddServices(IServiceCollection own)
    {
        own.AddScoped<LeftBehind>();
        throw new InvalidOperationException("no services today");
    }

    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}

public sealed class LeftBehind;
