using StationKiosk.Sdk.Plugins;

namespace NewerSdk;

public sealed class NewerSdkPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
