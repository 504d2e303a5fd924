using StationKiosk.Sdk.Plugins;

namespace Dies;

public sealed class DiesPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module)
    {
        Environment.FailFast("this plugin ends the process");
        return new ModuleDefinition();
    }
}
