using StationKiosk.Sdk.Plugins;

namespace BadJson;

public sealed class BadJsonPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
