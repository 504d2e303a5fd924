using StationKiosk.Sdk.Plugins;

namespace ThrowsInPage;

public sealed class ThrowsInPagePlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
