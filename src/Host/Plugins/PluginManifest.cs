using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Plugins;

/// <summary>plugin.json as written. Input only: what became of the plugin is kept in <see cref="PluginStatus"/>.</summary>
[Say("插件清单", "Plugin manifest")]
internal sealed record PluginManifest
{
    public const string ThreeNumbers = @"[0-9]+\.[0-9]+\.[0-9]+";
    private const string PluginId = "[A-Z][A-Za-z0-9]*";

    [Say("编号", "Id")]
    [Pattern(PluginId, "文件夹和主程序集的名称，例如 JobBoard", "the name of the folder and of the main assembly, such as JobBoard")]
    public required string Id { get; init; }

    [Say("版本", "Version")]
    [Pattern(ThreeNumbers, "三个数字，例如 1.2.0", "three numbers such as 1.2.0")]
    public required string Version { get; init; }

    [Say("名称", "Name")]
    public required LocalizedText Name { get; init; }

    [Say("说明", "Description")]
    public required LocalizedText Description { get; init; }

    [Say("适用的开发包版本", "Sdk versions it works with")]
    public required VersionRange Sdk { get; init; }

    [Say("依赖的插件", "Plugins it needs")]
    [Ids(PluginId, "插件的编号，例如 JobBoard", "the id of a plugin, such as JobBoard")]
    public OrderedDictionary<string, VersionRange> Requires { get; init; } = [];

    [Say("权限", "Permissions")]
    public IReadOnlyList<string> Permissions { get; init; } = [];
}
