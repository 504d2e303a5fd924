using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Forms;

/// <summary>
/// Pages of fields that a person fills in; the host shows them, checks them and keeps what stands on the final path. A form ends with a check
/// page and a case, or with an <see cref="FormOutcome"/> that tells something and keeps nothing.
/// </summary>
[Say("表单", "Form")]
public sealed record FormDefinition : IChecked
{
    /// <summary>The heading.</summary>
    [Say("标题", "Title")]
    public required LocalizedText Title { get; init; }

    /// <summary>What one should know before the first page: for whom it is, what is needed, how long it takes.</summary>
    [Say("填写前说明", "Before the first page")]
    [Multiline]
    public LocalizedText? Intro { get; init; }

    /// <summary>The pages by id, in order. All fields of a form have different ids.</summary>
    [Say("页面", "Pages")]
    [System.ComponentModel.DataAnnotations.MinLength(1)]
    public required OrderedDictionary<string, FormPage> Pages { get; init; }

    /// <summary>Rules by name, for conditions and outcomes.</summary>
    [Say("规则", "Rules")]
    public OrderedDictionary<string, RuleDefinition> Rules { get; init; } = [];

    /// <summary>What the answers may lead to, by id; the first that fits holds. Empty means that the form is always handed in.</summary>
    [Say("结果", "Outcomes")]
    public OrderedDictionary<string, FormOutcome> Outcomes { get; init; } = [];

    /// <summary>What is said when it has been handed in: what happens next, and when.</summary>
    [Say("提交后说明", "Said when handed in")]
    public LocalizedText? Done { get; init; }

    /// <summary>Each field of every page, in order.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<KeyValuePair<string, Field>> Fields => Pages.Values.SelectMany(p => p.Fields);

    /// <inheritdoc/>
    public void Check(Faults all) => FormCheck.Run(this, all);
}
