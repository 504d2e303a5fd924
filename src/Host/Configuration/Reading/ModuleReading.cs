using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>A module as its files say, bound, or what is wrong with them. Another module never shares its faults.</summary>
internal sealed record ModuleReading
{
    public required string Id { get; init; }

    /// <summary>The plugin that the files name; empty when none does.</summary>
    public required string PluginId { get; init; }

    public ModuleScope Scope { get; init; }

    /// <summary>The module as its plugin sees it; null when there are faults.</summary>
    public ModuleInfo? Info { get; init; }

    /// <summary>Null when there are faults.</summary>
    public ModuleHead? Head { get; init; }

    /// <summary>The plugin's settings record; null when there are faults.</summary>
    public object? Settings { get; init; }

    /// <summary>SHA-256 in hex of everything effective: equal hashes need no new snapshot. Empty when there are faults.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Everything effective as one tree, defaults and order included; each value keeps the file it came from. Null when there are faults.</summary>
    public LocatedNode? Effective { get; init; }

    public IReadOnlyList<Origin> Origins { get; init; } = [];

    /// <summary>Effective texts by address, such as <c>jobs.tile.title</c>.</summary>
    public IReadOnlyDictionary<string, LocalizedText> Texts { get; init; } = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);

    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>What does no harm and no good, such as rules that nothing asks; empty while there are faults.</summary>
    public IReadOnlyList<Fault> Warnings { get; init; } = [];

    /// <summary>What the files still say and this version of the plugin has no place for. It keeps nothing from running, but the check stops for it.</summary>
    public IReadOnlyList<Fault> Conflicts { get; init; } = [];

    /// <summary>The layers' files, the lowest first.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Their paths relative to the configuration folder.</summary>
    public IReadOnlyList<string> Files => [.. Sources.Select(s => s.Name)];

    /// <summary>Program, plugin, district and station, the lowest first, as far as they are there; texts of text files are in <see cref="Merged"/> alone.</summary>
    public IReadOnlyList<Layer> Layers { get; init; } = [];

    /// <summary>All layers merged, texts of text files too, before defaults are filled in; null when there are faults.</summary>
    public LocatedNode? Merged { get; init; }

    /// <summary>The version of the settings that <see cref="Merged"/> is written in.</summary>
    public int SettingsVersion { get; init; } = 1;

    public bool IsGood => Settings is not null && Head is not null;
}
