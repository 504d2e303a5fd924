using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Cases;

/// <summary>Limits of a scarce service, held in the unit of work that stores a case: two people never both get the last place.</summary>
[Say("名额与次数", "Limits")]
public sealed record CaseGuard
{
    /// <summary>The first day on which it can be handed in; not set means at once.</summary>
    [Say("开始受理", "Opens")]
    public DateOnly? Opens { get; init; }

    /// <summary>The last day; not set means without end.</summary>
    [Say("截止受理", "Closes")]
    public DateOnly? Closes { get; init; }

    /// <summary>How many cases there may be in all; not set means any number.</summary>
    [Say("总名额", "Places")]
    [Range(1, 1_000_000)]
    public int? Most { get; init; }

    /// <summary>Whether the places are counted for each record that the cases are about, instead of for all together.</summary>
    [Say("按每条资料计名额", "Places for each record")]
    public bool PerSubject { get; init; }

    /// <summary>The form's field that tells people (or employers) apart: an ID number, a phone number, a credit code.</summary>
    [Say("识别字段", "Who it is")]
    [Pick(Pick.FormField)]
    public string? PersonField { get; init; }

    /// <summary>How many each of them may have; needs <see cref="PersonField"/>.</summary>
    [Say("每人最多", "Most for each person")]
    [Range(1, 1000)]
    public int? MostPerPerson { get; init; }

    /// <summary>Only cases of so many days up to today count; not set means all that there are.</summary>
    [Say("统计天数", "Counted over days")]
    [Range(1, 3660)]
    public int? WithinDays { get; init; }
}
