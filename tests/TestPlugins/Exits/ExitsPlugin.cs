using StationKiosk.Sdk.Plugins;

namespace Exits;

public sealed class ExitsPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module)
    {
        Environment.Exit(0);
        return new ModuleDefinition();
    }
}
