using StationKiosk.Sdk.Plugins;

namespace ThrowsInConstructor;

public sealed class ThrowsInConstructorPlugin : Plugin<NoSettings>
{
    public ThrowsInConstructorPlugin() => throw new InvalidOperationException("no constructor today");

    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}
