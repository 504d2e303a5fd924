using StationKiosk.Sdk.Plugins;

namespace Spins;

public sealed class SpinsPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
