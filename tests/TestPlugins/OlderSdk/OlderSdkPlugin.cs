using StationKiosk.Sdk.Plugins;

namespace OlderSdk;

public sealed class OlderSdkPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
