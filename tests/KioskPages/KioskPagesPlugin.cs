using StationKiosk.Sdk.Plugins;

namespace KioskPages;

/// <summary>Pages of every kind that the kiosk's frame treats differently: a list, a form, a slip that ends by itself, and one that throws.</summary>
public sealed class KioskPagesPlugin : Plugin<KioskPagesSettings>
{
    public override ModuleDefinition Define(KioskPagesSettings settings, ModuleInfo module) => new();
}
