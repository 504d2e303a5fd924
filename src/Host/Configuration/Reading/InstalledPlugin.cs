using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>What the reader needs to know of a plugin; nothing of it needs the plugin's services.</summary>
internal sealed record InstalledPlugin
{
    public required string Id { get; init; }

    public required Type SettingsType { get; init; }

    /// <summary>What the front matter of content files is bound to; null for a plugin without content files.</summary>
    public Type? ContentHead { get; init; }

    /// <summary><c>plugins/&lt;Id&gt;/module.json</c>; null for a plugin without settings of its own.</summary>
    public byte[]? ModuleFile { get; init; }

    /// <summary><c>plugins/&lt;Id&gt;/migrations.json</c>; null while the settings have only one version.</summary>
    public byte[]? MigrationsFile { get; init; }

    /// <summary><c>plugins/&lt;Id&gt;/texts/&lt;language&gt;.json</c> by language: the texts of the plugin's own pages.</summary>
    public IReadOnlyDictionary<string, byte[]> TextFiles { get; init; } = new Dictionary<string, byte[]>(StringComparer.Ordinal);

    /// <summary>The permissions of each of its modules, without the module's id, as its manifest declares them.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>The plugin's rules over several members: bound settings, the module, where to add faults.</summary>
    public Action<object, ModuleInfo, Faults>? Check { get; init; }

    /// <summary>What the plugin makes of a module's settings.</summary>
    public Func<object, ModuleInfo, ModuleDefinition>? Define { get; init; }
}
