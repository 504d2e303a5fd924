using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Files;

[Say("角色", "Role")]
internal sealed record RoleConfig : IOrdered
{
    [Say("名称", "Title")]
    [StringLength(20)]
    public required LocalizedText Title { get; init; }

    [Say("顺序", "Order")]
    [Range(0, 100000)]
    public int? Order { get; init; }

    /// <summary>What the role may do; <c>*</c> stands for everything.</summary>
    [Say("权限", "Permissions", HelpZh = "这个角色可以做什么；* 表示全部")]
    [MinLength(1)]
    [Pattern("\\*|[a-z][a-z0-9.-]*(\\.\\*)?", "权限名称，例如 calls.read；jobs.* 表示 jobs 下的全部，* 表示一切", "the name of a permission such as calls.read; jobs.* for all below jobs, * for everything")]
    public required IReadOnlyList<string> Permissions { get; init; }
}
