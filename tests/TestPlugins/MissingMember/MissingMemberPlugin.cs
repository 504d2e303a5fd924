using StationKiosk.Sdk.Plugins;

namespace MissingMember;

public sealed class MissingMemberPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module)
    {
        _ = module.Site.WalkingMinutes(0, 0, uphill: true);
        return new ModuleDefinition();
    }
}
