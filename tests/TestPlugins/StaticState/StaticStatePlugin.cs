using StationKiosk.Sdk.Plugins;

namespace StaticState;

public sealed class StaticStatePlugin : Plugin<NoSettings>
{
    private static string? lastVisitor;

    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module)
    {
        lastVisitor = module.Id + lastVisitor;
        return new ModuleDefinition();
    }
}
