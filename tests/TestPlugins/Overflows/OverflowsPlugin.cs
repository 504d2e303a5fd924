using StationKiosk.Sdk.Plugins;

namespace Overflows;

public sealed class OverflowsPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => Deeper(0);

    private static ModuleDefinition Deeper(int depth) => depth < 0 ? new ModuleDefinition() : Deeper(depth + 1) with { Menu = [] };
}
