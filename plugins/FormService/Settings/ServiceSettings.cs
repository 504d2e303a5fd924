using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Screens;

namespace FormService.Settings;

/// <summary>A whole service as data: what it keeps, what people fill in, what becomes of it, and what kiosk and console show.</summary>
[Say("表单服务", "Form service")]
public sealed record ServiceSettings
{
    /// <summary>What residents and staff fill in.</summary>
    [Say("表单", "Forms")]
    public OrderedDictionary<string, FormDefinition> Forms { get; init; } = [];

    /// <summary>What becomes of it.</summary>
    [Say("办理流程", "Cases")]
    public OrderedDictionary<string, CaseDefinition> Cases { get; init; } = [];

    /// <summary>What the service keeps beside cases: stations, employers, published answers.</summary>
    [Say("资料", "Collections")]
    public OrderedDictionary<string, CollectionSettings> Collections { get; init; } = [];

    /// <summary>The ways in on the kiosk.</summary>
    [Say("自助机入口", "Ways in on the kiosk")]
    public OrderedDictionary<string, Door> Doors { get; init; } = [];

    /// <summary>Lists on the kiosk.</summary>
    [Say("自助机列表", "Lists on the kiosk")]
    public OrderedDictionary<string, BrowseScreen> Screens { get; init; } = [];

    /// <summary>Texts to read on the kiosk.</summary>
    [Say("文章", "Texts")]
    public OrderedDictionary<string, ContentScreen> Contents { get; init; } = [];

    /// <summary>Telephone calls that staff make.</summary>
    [Say("电话回访", "Calls")]
    public OrderedDictionary<string, CallDefinition> Calls { get; init; } = [];

    /// <summary>Counts on the console.</summary>
    [Say("统计", "Reports")]
    public OrderedDictionary<string, ReportDefinition> Reports { get; init; } = [];

    /// <summary>Made-up people with the answers they give and what must come of them; they are asked again before each change is published.</summary>
    [Say("测试人物", "Test people")]
    public OrderedDictionary<string, TestPerson> People { get; init; } = [];
}
