using StationKiosk.Sdk.Plugins;

namespace StaticList;

public sealed class StaticListPlugin : Plugin<NoSettings>
{
    private static readonly List<string> Visitors = [];

    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module)
    {
        Visitors.Add(module.Id);
        return new ModuleDefinition();
    }
}
