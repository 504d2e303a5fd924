using StationKiosk.Sdk.Plugins;

namespace NeedsOther;

public sealed class NeedsOtherPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
