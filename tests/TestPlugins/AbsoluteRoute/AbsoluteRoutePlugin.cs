using StationKiosk.Sdk.Plugins;

namespace AbsoluteRoute;

public sealed class AbsoluteRoutePlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
