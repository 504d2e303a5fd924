using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Screens;

namespace JobBoard.Settings;

/// <summary>A job board: what its postings may say, what is checked, and how long they stand.</summary>
[Say("岗位信息", "Job board", HelpZh = "岗位信息服务：岗位有哪些内容，检查什么，保留多久")]
public sealed record JobBoardSettings
{
    /// <summary>The fields of a posting. A new one stands on forms, details and in the import at once; a new kind is a new option of the field kind.</summary>
    [Say("岗位字段", "Fields of a posting", HelpZh = "一个岗位要写哪些内容；新加的字段马上出现在录入、详情和导入里", HelpEn = "What a posting says. A new field is on forms, details and in the import at once.")]
    public OrderedDictionary<string, Field> Fields { get; init; } = [];

    /// <summary>The fields of an employer.</summary>
    [Say("单位字段", "Fields of an employer", HelpZh = "一家用人单位要记哪些内容", HelpEn = "What is kept about an employer.")]
    public OrderedDictionary<string, Field> EmployerFields { get; init; } = [];

    /// <summary>What the options of the field kind mean beyond their names.</summary>
    [Say("岗位类型", "Kinds of posting", HelpZh = "每种岗位类型的补充说明，类型本身在岗位字段里添加", HelpEn = "What each kind of posting means beyond its name; a new kind is added as an option of the postings' field for kinds.")]
    public OrderedDictionary<string, KindSettings> Kinds { get; init; } = [];

    /// <summary>The columns that a spreadsheet of postings may have, by field.</summary>
    [Say("导入列", "Columns for import", HelpZh = "用电子表格导入岗位时，每一列对应哪个字段")]
    public OrderedDictionary<string, ColumnSettings> Columns { get; init; } = [];

    /// <summary>Ranges of monthly pay that residents can filter by.</summary>
    [Say("薪资档", "Pay bands", HelpZh = "居民按月薪筛选时可以点的几档")]
    public OrderedDictionary<string, Band> PayBands { get; init; } = [];

    /// <summary>A resident's interest in a posting.</summary>
    [Say("意向登记", "Interest", HelpZh = "居民看中一个岗位后填的登记表；不设就没有这个按钮", HelpEn = "What a resident fills in who is interested in a posting; not set offers no button.")]
    public CaseSettings? Interest { get; init; }

    /// <summary>A resident's complaint about a posting; not set offers none.</summary>
    [Say("投诉线索", "Complaint", HelpZh = "居民投诉某个岗位时填的表；不设就不能投诉")]
    public CaseSettings? Complaint { get; init; }

    /// <summary>The call that asks an employer whether a posting still stands.</summary>
    [Say("电话核实", "Confirmation call", HelpZh = "打电话问用人单位岗位还招不招")]
    public CallDefinition? Confirmation { get; init; }

    /// <summary>Words on buttons, headings and filters.</summary>
    [Say("界面文字", "Labels", HelpZh = "按钮、标题和筛选上的文字")]
    public OrderedDictionary<string, LocalizedText> Labels { get; init; } = [];

    /// <summary>The legal minimum below which a posting is flagged; not set checks nothing.</summary>
    [Say("最低工资", "Minimum wage", HelpZh = "当地的最低工资；低于它的岗位会提醒工作人员，不填就不检查")]
    public MinimumWageSettings MinimumWage { get; init; } = new();

    /// <summary>Words that block or flag a posting.</summary>
    [Say("合规检查", "Legal checks", HelpZh = "岗位里出现哪些词要拦下来或者提醒工作人员")]
    public SanitySettings Sanity { get; init; } = new();

    /// <summary>Days after which the employer is asked whether a posting still stands; 0 never asks.</summary>
    [Say("几天后核实", "Ask again after days", HelpZh = "岗位开放多少天后需要电话核实；0 表示不核实")]
    [Range(0, 365)]
    public int ReconfirmAfterDays { get; init; } = 14;

    /// <summary>Days that the question may stay unanswered before the posting is paused.</summary>
    [Say("核实期限（天）", "Days to answer", HelpZh = "超过期限仍无答复，岗位自动暂停并注明原因")]
    [Range(1, 90)]
    public int AnswerWithinDays { get; init; } = 7;

    /// <summary>Days that a posting without an end date stands.</summary>
    [Say("默认有效天数", "Days without an end date", HelpZh = "没写截止日期的岗位保留多少天")]
    [Range(1, 365)]
    public int DefaultEndDays { get; init; } = 30;

    /// <summary>Whose phone a resident sees.</summary>
    [Say("联系方式", "Contact shown", HelpZh = "居民看到的是谁的电话")]
    public ContactPolicy ContactPolicy { get; init; } = ContactPolicy.Station;

    /// <summary>Whether residents choose what kind of work first, before they see a list.</summary>
    [Say("先选做什么工作", "Kind of work first", HelpZh = "点开“找工作”先选哪一类工作，每类写着有多少个；关掉就直接看全部岗位", HelpEn = "Residents first choose what kind of work, with counts; off, they see all jobs at once.")]
    public bool AskTradeFirst { get; init; } = true;

    /// <summary>Minutes on foot that count as near.</summary>
    [Say("附近（步行分钟）", "Near, in minutes on foot", HelpZh = "步行多少分钟以内算附近")]
    [Range(5, 60)]
    public int NearMinutes { get; init; } = 15;

    /// <summary>The text of a label; an unknown id is a fault that the check reports.</summary>
    internal LocalizedText Label(string id) => Labels.TryGetValue(id, out var label) ? label : LocalizedText.Same(id);

    /// <summary>The words of each option of a field with choices: its label in every language and its synonyms.</summary>
    internal IEnumerable<KeyValuePair<string, IEnumerable<string>>> WordsOf(string field) =>
        Fields.TryGetValue(field, out var known)
            ? known.Choices.Select(choice => KeyValuePair.Create(choice.Key, choice.Value.Label.Texts.Select(text => text.Value).Concat(choice.Value.Words)))
            : [];
}
