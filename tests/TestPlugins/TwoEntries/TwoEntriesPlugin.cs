using StationKiosk.Sdk.Plugins;

namespace TwoEntries;

public sealed class TwoEntriesPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}

public sealed class SecondPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
