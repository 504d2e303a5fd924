using StationKiosk.Sdk.Plugins;

namespace ThrowsLater;

public sealed class ThrowsLaterPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
