using StationKiosk.Sdk.Plugins;

namespace CircleTwo;

public sealed class CircleTwoPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
