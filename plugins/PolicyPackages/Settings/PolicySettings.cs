using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Rules;

namespace PolicyPackages.Settings;

/// <summary>What policies share: the questions, the checks, and what is done with an application. The policies themselves are content files.</summary>
[Say("政策包", "Policy packages", HelpZh = "各条政策共用的内容：问题、判断、办件。政策本身写在内容文件里", HelpEn = "What policies share: questions, checks, applications. The policies themselves are content files.")]
public sealed record PolicySettings
{
    /// <summary>Situations of the first page, by id.</summary>
    [Say("生活场景", "Situations", HelpZh = "首页上让人按自己的情况找政策", HelpEn = "What the first page offers to find policies by.")]
    public OrderedDictionary<string, SituationSettings> Situations { get; init; } = [];

    /// <summary>Departments, by id.</summary>
    [Say("部门", "Departments", HelpZh = "政策属于哪些部门", HelpEn = "The departments whose policies are here.")]
    public OrderedDictionary<string, DepartmentSettings> Departments { get; init; } = [];

    /// <summary>The one shared set of questions, by id.</summary>
    [Say("问题", "Facts", HelpZh = "所有政策共用的问题", HelpEn = "The one set of questions that all policies share.")]
    public OrderedDictionary<string, FactSettings> Facts { get; init; } = [];

    /// <summary>The checks that policies name in their conditions, by id. One that is changed changes for all of them.</summary>
    [Say("判断", "Checks", HelpZh = "政策条件里引用的判断；改一处，用到它的政策都跟着变", HelpEn = "The checks that policies name in their conditions. One that is changed changes for all of them.")]
    public OrderedDictionary<string, RuleDefinition> Checks { get; init; } = [];

    /// <summary>People and employers whose results are watched, by id.</summary>
    [Say("测试人物", "Test people", HelpZh = "改政策之前先看对这些人有什么影响", HelpEn = "People and employers whose results are watched when a policy changes.")]
    public OrderedDictionary<string, PinnedPerson> People { get; init; } = [];

    /// <summary>The forms of the cases, by the same ids.</summary>
    [Say("表单", "Forms", HelpZh = "申请、确认、免申即享补信息用的表单；名称和办件一致", HelpEn = "The forms of the cases, by the same ids.")]
    public OrderedDictionary<string, FormDefinition> Forms { get; init; } = [];

    /// <summary>What becomes of applications: <c>application</c>, <c>confirmation</c>, <c>direct</c> and <c>checklist</c>.</summary>
    [Say("办件", "Cases", HelpZh = "申请（application）、一键确认（confirmation）、免申即享（direct）和清单（checklist）各有哪些状态", HelpEn = "What becomes of applications, confirmations, payments without application, and checklists.")]
    public OrderedDictionary<string, CaseDefinition> Cases { get; init; } = [];

    /// <summary>The call that asks what came of an application.</summary>
    [Say("回访电话", "Follow-up call", HelpZh = "过一段时间打电话问办得怎么样；不设就不打", HelpEn = "The call that asks what came of an application; not set means that nobody is called.")]
    public CallDefinition? FollowUp { get; init; }

    /// <summary>Days after an application on which it is followed up.</summary>
    [Say("几天后回访", "Followed up after days", HelpZh = "申请以后过几天打回访电话")]
    [Range(1, 365)]
    public int FollowUpDays { get; init; } = 30;

    /// <summary>Days for which answers without a name are kept to weigh changes by.</summary>
    [Say("回答保留天数", "Answers kept for days", HelpZh = "不记名的回答保留多少天，用来看改政策的影响；填 0 就不留", HelpEn = "Days for which answers are kept without a name, to weigh changes of policies by; 0 keeps none.")]
    [Range(0, 365)]
    public int AnswersKeptDays { get; init; } = 90;

    /// <summary>Days after a row of a roster last changed for which its sealed name and account are kept.</summary>
    [Say("账户保存天数", "Accounts kept for days", HelpZh = "名单上加密保存的姓名和收款账户，在最后一次变动后再保存多少天", HelpEn = "Days after a row of a list last changed for which its sealed name and account are kept.")]
    [Range(1, 3650)]
    public int AccountsKeptDays { get; init; } = 365;

    /// <summary>Days before the end of a policy's validity on which its owner is reminded.</summary>
    [Say("到期前几天提醒", "Reminded before days", HelpZh = "政策到期前多少天提醒负责的科室")]
    [Range(1, 365)]
    public int RemindDays { get; init; } = 30;
}
