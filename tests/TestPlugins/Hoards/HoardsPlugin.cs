using StationKiosk.Sdk.Plugins;

namespace Hoards;

public sealed class HoardsPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
