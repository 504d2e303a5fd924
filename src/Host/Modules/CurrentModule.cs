using StationKiosk.Host.Accounts;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Usage;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Modules;

/// <summary>The module of the page being served, as its plugin sees it.</summary>
internal sealed class CurrentModule<TSettings>(ModuleInstance module, ModuleRecords records, ModuleCases cases, StaffVisit staff, ITexts texts) : IModule<TSettings>
    where TSettings : class
{
    public ModuleInfo Info => module.Info;

    public TSettings Settings => module.Settings as TSettings
        ?? throw new InvalidOperationException($"The settings of module '{module.Info.Id}' are not {typeof(TSettings).Name}.");

    public ModuleDefinition Definition => module.Definition;

    public IModuleRecords Records => records;

    public IModuleCases Cases => cases;

    public ITexts Texts => texts;

    public TimeProvider Clock => records.Clock;

    public ModuleUsage Usage(DateOnly month) => UsageCounts.Of(module, month);

    public bool May(string permission) => staff.May(permission);
}
