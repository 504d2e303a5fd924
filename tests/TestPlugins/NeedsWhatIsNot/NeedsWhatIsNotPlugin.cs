using Microsoft.Extensions.DependencyInjection;
using StationKiosk.Sdk.Plugins;

namespace NeedsWhatIsNot;

public sealed class NeedsWhatIsNotPlugin : Plugin<NoSettings>
{
    public override void AddServices(IServiceCollection own) => own.AddScoped<Wanting>();

    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}

public sealed class Wanting(IFormatProvider nobodyHasThis)
{
    public IFormatProvider Provider => nobodyHasThis;
}
