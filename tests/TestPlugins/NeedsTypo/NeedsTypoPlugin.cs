using StationKiosk.Sdk.Plugins;

namespace NeedsTypo;

public sealed class NeedsTypoPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
