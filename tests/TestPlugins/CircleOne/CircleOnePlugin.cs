using StationKiosk.Sdk.Plugins;

namespace CircleOne;

public sealed class CircleOnePlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
