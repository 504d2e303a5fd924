using StationKiosk.Sdk.Configuration;

namespace PolicyPackages.Settings;

/// <summary>A department whose policies are here.</summary>
[Say("部门", "Department", HelpZh = "发布政策的部门")]
public sealed record DepartmentSettings : IOrdered
{
    /// <summary>Its name.</summary>
    [Say("名称", "Title", HelpZh = "部门名称")]
    public required LocalizedText Title { get; init; }

    /// <summary>Where and when one finds it.</summary>
    [Say("地点和时间", "Where and when", HelpZh = "办公地点和办公时间")]
    public LocalizedText? Place { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
