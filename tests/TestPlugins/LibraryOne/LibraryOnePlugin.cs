using StationKiosk.Sdk.Plugins;

namespace LibraryOne;

public sealed class LibraryOnePlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
