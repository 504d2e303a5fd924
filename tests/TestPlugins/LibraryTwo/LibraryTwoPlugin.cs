using StationKiosk.Sdk.Plugins;

namespace LibraryTwo;

public sealed class LibraryTwoPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
