using StationKiosk.Sdk.Plugins;

namespace NeedsAbsent;

public sealed class NeedsAbsentPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
