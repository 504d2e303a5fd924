using Microsoft.Extensions.DependencyInjection;
using StationKiosk.Sdk.Plugins;

namespace Steady;

public sealed class SteadyPlugin : Plugin<NoSettings>
{
#if NEXT
    public static string Edition => "two";
#else
    public static string Edition => "one";
#endif

    public override void AddServices(IServiceCollection own) => own.AddScoped<Greeting>();

    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
