using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Forms;

/// <summary>
/// Pages of fields that a person fills in; the host shows them, checks them and keeps what stands on the final path. A form ends with a check
/// page and a case, or with an <see cref="FormOutcome"/> that tells something and keeps nothing.
/// </summary>
[Say("表单", "Form", HelpZh = "一页一页让人填的表；填完先核对再提交，或者只告诉一个结果、什么都不保存", HelpEn = "Pages that a person fills in. It ends with a check and is handed in, or it only tells an outcome and keeps nothing.")]
public sealed record FormDefinition : IChecked
{
    /// <summary>The heading.</summary>
    [Say("标题", "Title", HelpZh = "表单的标题")]
    public required LocalizedText Title { get; init; }

    /// <summary>What one should know before the first page: for whom it is, what is needed, how long it takes.</summary>
    [Say("填写前说明", "Before the first page", HelpZh = "开始填之前要知道的：谁可以办、要准备什么、大约多久")]
    [Multiline]
    public LocalizedText? Intro { get; init; }

    /// <summary>The pages by id, in order. All fields of a form have different ids.</summary>
    [Say("页面", "Pages", HelpZh = "表单分成几页，按顺序；一页问两三件事最好", HelpEn = "The pages in order; two or three questions on each are best.")]
    [System.ComponentModel.DataAnnotations.MinLength(1)]
    public required OrderedDictionary<string, FormPage> Pages { get; init; }

    /// <summary>
    /// Whether a tap on an answer hands it in at once, without a check page: for a form that asks one question with choices and nothing personal,
    /// such as "what is wrong with this entry".
    /// </summary>
    [Say("点一下就提交", "Handed in by one tap", HelpZh = "只有一道选择题、不问个人信息的表单，例如“哪里不对”：点一个选项就提交，不用再核对", HelpEn = "For a form with one question with choices and nothing personal, such as \"what is wrong\": a tap on an answer hands it in, without a check.")]
    public bool OneTap { get; init; }

    /// <summary>Rules by name, for conditions and outcomes.</summary>
    [Say("规则", "Rules", HelpZh = "起了名字的判断，例如“住在本区”；条件和结果里可以直接用", HelpEn = "Checks with a name, such as \"lives in this district\"; conditions and outcomes can use them.")]
    public OrderedDictionary<string, RuleDefinition> Rules { get; init; } = [];

    /// <summary>What the answers may lead to, by id; the first that fits holds. Empty means that the form is always handed in.</summary>
    [Say("结果", "Outcomes", HelpZh = "填完以后可能得到的结果，从上往下，第一个符合的算数；不设就总是可以提交", HelpEn = "What the answers may lead to: the first that fits holds. None means that the form is always handed in.")]
    public OrderedDictionary<string, FormOutcome> Outcomes { get; init; } = [];

    /// <summary>What is said when it has been handed in: what happens next, and when.</summary>
    [Say("提交后说明", "Said when handed in", HelpZh = "提交成功后告诉居民的话：接下来会怎样、什么时候")]
    public LocalizedText? Done { get; init; }

    /// <summary>Each field of every page, in order.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<KeyValuePair<string, Field>> Fields => Pages.Values.SelectMany(p => p.Fields);

    /// <inheritdoc/>
    public void Check(Faults all) => FormCheck.Run(this, all);
}
