using StationKiosk.Sdk.Texts;

namespace StationKiosk.Sdk.Plugins;

/// <summary>The module whose page is being served: the only way of plugin code to its site. Scoped to a request.</summary>
/// <typeparam name="TSettings">The plugin's settings record.</typeparam>
public interface IModule<TSettings>
    where TSettings : class
{
    /// <summary>The module and its site.</summary>
    ModuleInfo Info { get; }

    /// <summary>The effective settings that this request began with.</summary>
    TSettings Settings { get; }

    /// <summary>What <see cref="Plugin{TSettings}.Define"/> made of them.</summary>
    ModuleDefinition Definition { get; }

    /// <summary>The module's records.</summary>
    IModuleRecords Records { get; }

    /// <summary>What residents handed in.</summary>
    IModuleCases Cases { get; }

    /// <summary>The texts of the page.</summary>
    ITexts Texts { get; }

    /// <summary>The host's clock; the machine's clock is not to be asked.</summary>
    TimeProvider Clock { get; }

    /// <summary>How much residents used the module in a month. Counts reach it within a minute.</summary>
    /// <param name="month">Any day of the month, in station time.</param>
    ModuleUsage Usage(DateOnly month);

    /// <summary>Whether the signed-in account has a permission on this site; on a kiosk never.</summary>
    /// <param name="permission">Such as <c>jobs.postings.edit</c>.</param>
    bool May(string permission);
}
