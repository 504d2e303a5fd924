using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Cases;

/// <summary>What becomes of a form that was handed in: states, the ways between them, and who may go them.</summary>
[Say("办理流程", "Case", HelpZh = "居民提交以后怎么处理：有哪些状态，怎么从一个到下一个，谁可以办")]
public sealed record CaseDefinition : IChecked
{
    /// <summary>What staff call this kind of case.</summary>
    [Say("名称", "Title", HelpZh = "工作人员怎么叫这类事项，例如“拖欠工资线索”")]
    public required LocalizedText Title { get; init; }

    /// <summary>The form that makes it.</summary>
    [Say("表单", "Form", HelpZh = "居民填哪张表来提交", HelpEn = "The form that residents fill in for it.")]
    [Pick(Pick.Form)]
    public required string Form { get; init; }

    /// <summary>The states by id; the first is the one a new case is in.</summary>
    [Say("状态", "States", HelpZh = "一件事从收到到办完经过的各个阶段；新提交的在第一个状态", HelpEn = "The stages from received to done; a new one is in the first.")]
    [MinLength(1)]
    public required OrderedDictionary<string, CaseState> States { get; init; }

    /// <summary>The ways between states by id, in the order staff are offered them.</summary>
    [Say("步骤", "Transitions", HelpZh = "工作人员可以按的按钮：每一个把事项从一个状态带到另一个，按这里的顺序排列", HelpEn = "The buttons that staff can press: each takes a case from one state to another. They stand in this order.")]
    public OrderedDictionary<string, CaseTransition> Transitions { get; init; } = [];

    /// <summary>The collection whose record a case is about; not set when it is about none.</summary>
    [Say("关联资料", "About a record of", HelpZh = "居民是针对哪一类资料提交的，例如某个服务点；不针对什么就不选", HelpEn = "The kind of record that a case is about, such as a service point; not set when it is about none.")]
    [Pick(Pick.Collection)]
    public string? Subject { get; init; }

    /// <summary>The form's field that names a case in lists; not personal. Not set means the name of the record it is about.</summary>
    [Say("列表标题字段", "Named by the field", HelpZh = "后台列表里用哪个字段的内容当标题，不能是个人信息；不选就用所针对的那条资料的名称")]
    [Pick(Pick.FormField)]
    public string? NamedBy { get; init; }

    /// <summary>
    /// The form's field with a person's name, whose pinyin initials (<c>ZW</c>) tell people apart in lists that others may see. Not set means
    /// that such lists show the ticket's code alone. The initials go with the last personal answer.
    /// </summary>
    [Say("姓名缩写取自", "Initials from", HelpZh = "用表单里的哪个姓名字段取拼音首字母（例如“ZW”），让工作人员在名单上分清人；不选就只显示编号", HelpEn = "The name whose pinyin initials (such as ZW) tell people apart in lists; not set shows the code alone.")]
    [Pick(Pick.FormField)]
    public string? InitialsFrom { get; init; }

    /// <summary>Days until staff should have dealt with a new case.</summary>
    [Say("办理期限（天）", "Days to deal with it", HelpZh = "新提交的应该在几天之内开始处理，过了就提醒")]
    [Range(0, 3660)]
    public int DueDays { get; init; } = 3;

    /// <summary>Days for which the ticket is good.</summary>
    [Say("编号有效天数", "Days the code is good", HelpZh = "小票上的编号多少天内可以查进度", HelpEn = "Days for which the code on the slip can be asked about.")]
    [Range(1, 3660)]
    public int ValidDays { get; init; } = 30;

    /// <summary>Whether nobody is known by it: the receipt then has a long code (80 bits), which cannot be looked up when it is lost.</summary>
    [Say("匿名受理", "Anonymous", HelpZh = "不需要知道是谁提交的；小票上的编号更长，丢了没法补查", HelpEn = "Nobody needs to be known by it. The receipt has a longer code, which cannot be looked up when it is lost.")]
    public bool Anonymous { get; init; }

    /// <summary>Limits of a scarce service; not set means none.</summary>
    [Say("名额与次数", "Limits", HelpZh = "名额有限或者每人只能办几次时设置；不设就没有限制", HelpEn = "For scarce places, or so many for each person; not set means no limits.")]
    public CaseGuard? Guard { get; init; }

    /// <inheritdoc/>
    public void Check(Faults all) => CaseCheck.Run(this, all);
}
