using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Plugins;

/// <summary>plugin.json as written. Input only: what became of the plugin is kept in <see cref="PluginStatus"/>.</summary>
[Say("插件清单", "Plugin manifest")]
internal sealed record PluginManifest
{
    [Say("编号", "Id")]
    [RegularExpression("[A-Z][A-Za-z0-9]*", ErrorMessage = "Give the name of the folder and of the main assembly, such as JobBoard.")]
    public required string Id { get; init; }

    [Say("版本", "Version")]
    [RegularExpression(@"[0-9]+\.[0-9]+\.[0-9]+", ErrorMessage = "Give three numbers, such as 1.2.0.")]
    public required string Version { get; init; }

    [Say("名称", "Name")]
    public required LocalizedText Name { get; init; }

    [Say("说明", "Description")]
    public required LocalizedText Description { get; init; }

    [Say("适用的开发包版本", "Sdk versions it works with")]
    public required VersionRange Sdk { get; init; }

    [Say("依赖的插件", "Plugins it needs")]
    public OrderedDictionary<string, VersionRange> Requires { get; init; } = [];

    [Say("权限", "Permissions")]
    public IReadOnlyList<string> Permissions { get; init; } = [];
}
