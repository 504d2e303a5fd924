using StationKiosk.Sdk.Configuration;

namespace PolicyPackages.Settings;

/// <summary>A department whose policies are here.</summary>
[Say("部门", "Department", HelpZh = "发布政策的部门")]
public sealed record DepartmentSettings : IOrdered
{
    /// <summary>Its name.</summary>
    [Say("名称", "Title", HelpZh = "部门名称")]
    public required LocalizedText Title { get; init; }

    /// <summary>Where one finds it.</summary>
    [Say("地点", "Where", HelpZh = "办公地点、几号窗口；时间能按星期写的，写在办公时间里")]
    public LocalizedText? Place { get; init; }

    /// <summary>When it is open, by weekday; not set means that <see cref="Place"/> says it in words, or nobody knows.</summary>
    [Say("办公时间", "Office hours", HelpZh = "按星期写，例如“周一至周五 8:30–12:00、13:30–17:30，节假日休息”；写了就会告诉居民现在开不开、什么时候再开", HelpEn = "By weekday, such as \"Mon–Fri 8:30–12:00, 13:30–17:30; closed on public holidays\"; with them residents are told whether it is open and when again.")]
    public string? Hours { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
