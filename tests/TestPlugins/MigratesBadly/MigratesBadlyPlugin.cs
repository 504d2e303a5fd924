using StationKiosk.Sdk.Plugins;

namespace MigratesBadly;

public sealed class MigratesBadlyPlugin : Plugin<MigratesBadlySettings>
{
    public override ModuleDefinition Define(MigratesBadlySettings settings, ModuleInfo module) => new();
}
