using StationKiosk.Sdk.Plugins;

namespace ThrowsInDefine;

public sealed class ThrowsInDefinePlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => throw new InvalidOperationException("no definition today");
}
