using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Plugins;

namespace TrainingSignup.Settings;

/// <summary>Training: what courses and classes say, who may join, how the waiting list and the hours are reckoned.</summary>
[Say("培训报名", "Training", HelpZh = "培训报名服务：课程和班级有哪些内容，谁能报名，候补和学时怎么算", HelpEn = "What courses and classes say, who may join, how the waiting list and the hours are reckoned.")]
public sealed record TrainingSettings
{
    /// <summary>The fields of a course.</summary>
    [Say("课程字段", "Fields of a course", HelpZh = "一门课程要写哪些内容；新加的字段马上出现在录入和详情里", HelpEn = "What a course says. A new field is on forms and details at once.")]
    public OrderedDictionary<string, Field> CourseFields { get; init; } = [];

    /// <summary>The fields of a class: a course on certain days at a certain place.</summary>
    [Say("班级字段", "Fields of a class", HelpZh = "一个班要写哪些内容：时间、地点、老师、名额等", HelpEn = "What a class says: days, place, teacher, places.")]
    public OrderedDictionary<string, Field> ClassFields { get; init; } = [];

    /// <summary>The fields of a certificate that was won.</summary>
    [Say("证书字段", "Fields of a certificate", HelpZh = "导入的每本证书要记哪些内容；不含姓名和证件号", HelpEn = "What is kept of a certificate; neither name nor number of a person.")]
    public OrderedDictionary<string, Field> CertificateFields { get; init; } = [];

    /// <summary>What residents fill in: <c>signup</c> for a class, <c>interest</c> for what there is no class of yet.</summary>
    [Say("表单", "Forms", HelpZh = "报名表 signup 和想学什么 interest 两张表；报名条件写在报名表的规则里", HelpEn = "The forms signup and interest. Who may join is said by the rules of the form signup.")]
    public OrderedDictionary<string, FormDefinition> Forms { get; init; } = [];

    /// <summary>What becomes of them. The code knows their states and steps by id, so none may be taken out; words are free.</summary>
    [Say("办理流程", "Cases", HelpZh = "报名和想学登记各经过哪些状态；状态和步骤的编号不能改，文字可以改", HelpEn = "The states that they go through. Ids of states and steps stay; words are free.")]
    public OrderedDictionary<string, CaseDefinition> Cases { get; init; } = [];

    /// <summary>The telephone calls that training makes necessary.</summary>
    [Say("电话", "Calls", HelpZh = "培训要打的几种电话：候补有位、调课、开班通知、回访")]
    public OrderedDictionary<string, CallDefinition> Calls { get; init; } = [];

    /// <summary>The columns of spreadsheets of classes and of certificates, by import and field: the headers that mean it.</summary>
    [Say("导入列", "Columns for import", HelpZh = "导入班级和证书时，表头的哪些叫法对应哪个字段", HelpEn = "Which headers of a spreadsheet mean which field, for classes and certificates.")]
    public OrderedDictionary<string, OrderedDictionary<string, ColumnSettings>> Columns { get; init; } = [];

    /// <summary>Words on buttons, headings and filters.</summary>
    [Say("界面文字", "Labels", HelpZh = "按钮、标题和筛选上的文字")]
    public OrderedDictionary<string, LocalizedText> Labels { get; init; } = [];

    /// <summary>When somebody has attended enough.</summary>
    [Say("学时规则", "Hours", HelpZh = "到课多少算合格，名单和补贴按它计算")]
    public HoursSettings Hours { get; init; } = new();

    /// <summary>Hours for which a place that became free is kept for the next on the waiting list.</summary>
    [Say("候补保留（小时）", "Hours to answer an offer", HelpZh = "有人退出后，名额为下一位候补保留多少小时；到时没答复就给再下一位")]
    [Range(1, 240)]
    public int OfferHours { get; init; } = 24;

    /// <summary>How many may wait for one class.</summary>
    [Say("候补人数上限", "Longest waiting list", HelpZh = "一个班最多让多少人排候补")]
    [Range(0, 500)]
    public int WaitingMost { get; init; } = 30;

    /// <summary>How many people of one place must want the same before staff are reminded to open a class.</summary>
    [Say("开班人数", "People for a class", HelpZh = "同一个地方想学同一类的人达到多少，就提醒工作人员开班", HelpEn = "How many of one place must want the same before staff are reminded.")]
    [Range(1, 500)]
    public int DemandThreshold { get; init; } = 10;

    /// <summary>Counts of people below this are not shown in reports.</summary>
    [Say("少于几人不显示", "Smallest count shown", HelpZh = "统计里人数比这个少就不显示，免得认出是谁", HelpEn = "Counts of people below this are not shown in reports, so that nobody is recognised.")]
    [Range(2, 50)]
    public int SmallCount { get; init; } = 5;

    /// <summary>Minutes on foot that count as near.</summary>
    [Say("附近（步行分钟）", "Near, in minutes on foot", HelpZh = "步行多少分钟以内算附近")]
    [Range(5, 60)]
    public int NearMinutes { get; init; } = 20;

    /// <summary>The text of a label; an unknown id is a fault that the check reports.</summary>
    internal LocalizedText Label(string id) => Labels.TryGetValue(id, out var label) ? label : LocalizedText.Same(id);
}
