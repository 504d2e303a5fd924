using StationKiosk.Sdk.Plugins;

namespace OpenConsole;

public sealed class OpenConsolePlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
