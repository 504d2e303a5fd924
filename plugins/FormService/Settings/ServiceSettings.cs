using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Screens;

namespace FormService.Settings;

/// <summary>A whole service as data: what it keeps, what people fill in, what becomes of it, and what kiosk and console show.</summary>
[Say("表单服务", "Form service", HelpZh = "一项完整的服务：居民填什么，填了以后怎么办，自助机和后台显示什么", HelpEn = "A whole service: what people fill in, what becomes of it, and what kiosk and console show.")]
public sealed record ServiceSettings
{
    /// <summary>What residents and staff fill in.</summary>
    [Say("表单", "Forms", HelpZh = "居民或者工作人员要填的内容，一页一页地问")]
    public OrderedDictionary<string, FormDefinition> Forms { get; init; } = [];

    /// <summary>What becomes of it.</summary>
    [Say("办理流程", "Cases", HelpZh = "居民提交以后怎么办：有哪些状态，工作人员一步一步怎么处理", HelpEn = "What becomes of what was handed in: the states it goes through, and what staff do step by step.")]
    public OrderedDictionary<string, CaseDefinition> Cases { get; init; } = [];

    /// <summary>What the service keeps beside cases: stations, employers, published answers.</summary>
    [Say("资料", "Collections", HelpZh = "除了居民提交的，服务还要保存的内容，例如服务点、企业、公开的答复")]
    public OrderedDictionary<string, CollectionSettings> Collections { get; init; } = [];

    /// <summary>The ways in on the kiosk.</summary>
    [Say("自助机入口", "Ways in on the kiosk", HelpZh = "居民在自助机上点开这项服务后看到的几个大按钮", HelpEn = "The large buttons that residents see when they open the service on the kiosk.")]
    public OrderedDictionary<string, Door> Doors { get; init; } = [];

    /// <summary>Lists on the kiosk.</summary>
    [Say("自助机列表", "Lists on the kiosk", HelpZh = "自助机上可以浏览和筛选的列表", HelpEn = "Lists on the kiosk that residents can look through and filter.")]
    public OrderedDictionary<string, BrowseScreen> Screens { get; init; } = [];

    /// <summary>Texts to read on the kiosk.</summary>
    [Say("文章", "Texts", HelpZh = "自助机上给居民看的文章，例如办事须知")]
    public OrderedDictionary<string, ContentScreen> Contents { get; init; } = [];

    /// <summary>Telephone calls that staff make.</summary>
    [Say("电话回访", "Calls", HelpZh = "工作人员要打的电话，和打完以后记下的结果", HelpEn = "Telephone calls that staff make, and the results they note.")]
    public OrderedDictionary<string, CallDefinition> Calls { get; init; } = [];

    /// <summary>Counts on the console.</summary>
    [Say("统计", "Reports", HelpZh = "后台的统计图和表，可以导出电子表格", HelpEn = "Counts on the console as charts and tables, to be taken away as a spreadsheet.")]
    public OrderedDictionary<string, ReportDefinition> Reports { get; init; } = [];

    /// <summary>What records are checked for.</summary>
    [Say("检查清单", "Checklists", HelpZh = "后台的检查清单：每一项有多少合格、要整改、逾期，是哪几家", HelpEn = "For each thing that is checked: how many are in order, open and overdue, and which those are.")]
    public OrderedDictionary<string, ChecklistDefinition> Checklists { get; init; } = [];

    /// <summary>Made-up people with the answers they give and what must come of them; they are asked again before each change is published.</summary>
    [Say("测试人物", "Test people", HelpZh = "编出来的几个人，写好他们怎么回答、应该得到什么结果；每次发布前系统都替他们重填一遍，结果变了就提醒")]
    public OrderedDictionary<string, TestPerson> People { get; init; } = [];
}
