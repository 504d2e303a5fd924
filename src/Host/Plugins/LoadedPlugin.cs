using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace StationKiosk.Host.Plugins;

/// <summary>A plugin whose code is in memory and passed every check before the engine is built.</summary>
internal sealed record LoadedPlugin(PluginManifest Manifest, string Folder, Assembly Assembly, PluginCode Code, IServiceCollection Services)
{
    public string Id => Manifest.Id;

    /// <summary>Which of two contents of the same folder this is.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The plugin's own layer of settings, module.json beside its assembly; empty when it has none.</summary>
    public byte[] SettingsLayer { get; init; } = [];

    /// <summary>How settings of earlier versions become today's; empty when there was only one.</summary>
    public byte[] Migrations { get; init; } = [];

    public IEnumerable<ApplicationPart> Parts() => ApplicationPartFactory.GetApplicationPartFactory(Assembly).GetApplicationParts(Assembly);
}
