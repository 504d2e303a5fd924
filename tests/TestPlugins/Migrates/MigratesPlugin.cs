using StationKiosk.Sdk.Plugins;

namespace Migrates;

public sealed class MigratesPlugin : Plugin<MigratesSettings>
{
    public override ModuleDefinition Define(MigratesSettings settings, ModuleInfo module) => new();
}
