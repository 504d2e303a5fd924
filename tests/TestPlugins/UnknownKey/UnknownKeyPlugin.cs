using StationKiosk.Sdk.Plugins;

namespace UnknownKey;

public sealed class UnknownKeyPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
