using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Cases;

/// <summary>Limits of a scarce service, held in the unit of work that stores a case: two people never both get the last place.</summary>
[Say("名额与次数", "Limits", HelpZh = "名额和次数的限制；两个人同时抢最后一个名额，只有一个人能成功", HelpEn = "Limits of a scarce service; two people never both get the last place.")]
public sealed record CaseGuard
{
    /// <summary>The first day on which it can be handed in; not set means at once.</summary>
    [Say("开始受理", "Opens", HelpZh = "从哪一天开始可以提交；不填就是现在就可以")]
    public DateOnly? Opens { get; init; }

    /// <summary>The last day; not set means without end.</summary>
    [Say("截止受理", "Closes", HelpZh = "最后一天是哪天；不填就一直可以")]
    public DateOnly? Closes { get; init; }

    /// <summary>How many cases there may be in all; not set means any number.</summary>
    [Say("总名额", "Places", HelpZh = "一共可以有多少件；不填就不限")]
    [Range(1, 1_000_000)]
    public int? Most { get; init; }

    /// <summary>Whether the places are counted for each record that the cases are about, instead of for all together.</summary>
    [Say("按每条资料计名额", "Places for each record", HelpZh = "勾选后，按每一条资料分别计算名额，例如每个班各有 30 个名额", HelpEn = "Whether each record has so many places for itself, for example each class 30, instead of all together.")]
    public bool PerSubject { get; init; }

    /// <summary>The form's field that tells people (or employers) apart: an ID number, a phone number, a credit code.</summary>
    [Say("识别字段", "Who it is", HelpZh = "用表单里哪一项分清是不是同一个人，例如身份证号、手机号")]
    [Pick(Pick.FormField)]
    public string? PersonField { get; init; }

    /// <summary>How many each of them may have; needs <see cref="PersonField"/>.</summary>
    [Say("每人最多", "Most for each person", HelpZh = "同一个人最多可以办几次；要先选好识别字段", HelpEn = "How many each person may have; it needs the field that tells people apart.")]
    [Range(1, 1000)]
    public int? MostPerPerson { get; init; }

    /// <summary>Only cases of so many days up to today count; not set means all that there are.</summary>
    [Say("统计天数", "Counted over days", HelpZh = "只统计最近这么多天里的；不填就全部统计")]
    [Range(1, 3660)]
    public int? WithinDays { get; init; }
}
