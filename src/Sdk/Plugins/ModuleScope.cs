using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Plugins;

/// <summary>Whose data a module works on.</summary>
[Say("数据范围", "Scope", HelpZh = "这项服务用谁的资料")]
public enum ModuleScope
{
    /// <summary>Each station keeps its own records.</summary>
    [Say("各站自己的", "Each station's own")]
    Station,

    /// <summary>All stations of the district share one store: beds, policies, a city's postings.</summary>
    [Say("全区共用", "Shared by the district")]
    District,
}
