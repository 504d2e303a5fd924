using StationKiosk.Sdk.Plugins;

namespace HangsInConstructor;

public sealed class HangsInConstructorPlugin : Plugin<NoSettings>
{
    public HangsInConstructorPlugin() => Thread.Sleep(Timeout.Infinite);

    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
