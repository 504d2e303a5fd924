using StationKiosk.Sdk.Plugins;

namespace NoManifest;

public sealed class NoManifestPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
