using StationKiosk.Sdk.Plugins;

namespace MissingDependency;

public sealed class MissingDependencyPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module)
    {
        _ = Numbers.Edition.Say();
        return new ModuleDefinition();
    }
}
