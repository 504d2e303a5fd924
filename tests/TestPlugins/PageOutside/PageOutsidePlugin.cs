using StationKiosk.Sdk.Plugins;

namespace PageOutside;

public sealed class PageOutsidePlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
