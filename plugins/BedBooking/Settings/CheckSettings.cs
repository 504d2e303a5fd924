using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace BedBooking.Settings;

/// <summary>How a sample of the commitments is checked, and how long employers have.</summary>
[Say("事后抽查", "After-check", HelpZh = "抽多少，单位几天内答复，不合格怎么办", HelpEn = "How many are drawn, how long employers have, and what follows.")]
public sealed record CheckSettings
{
    /// <summary>How many in a hundred are drawn.</summary>
    [Say("抽查比例（%）", "Per cent drawn", HelpZh = "每一百个承诺办理的抽几个")]
    [Range(1, 100)]
    public int Percent { get; init; } = 10;

    /// <summary>The fewest that are drawn, when there are so many.</summary>
    [Say("最少抽几个", "Fewest", HelpZh = "再少也要抽几个")]
    [Range(1, 100)]
    public int Fewest { get; init; } = 3;

    /// <summary>The most that are drawn.</summary>
    [Say("最多抽几个", "Most", HelpZh = "再多也不超过几个")]
    [Range(1, 1000)]
    public int Most { get; init; } = 50;

    /// <summary>Days that an employer has to send its proof.</summary>
    [Say("举证期限（天）", "Days to answer", HelpZh = "单位几天之内交证明材料")]
    [Range(1, 90)]
    public int AnswerDays { get; init; } = 10;

    /// <summary>Days that it has to object to a failed check.</summary>
    [Say("申诉期限（天）", "Days to object", HelpZh = "认定不合格后，单位几天之内可以申诉")]
    [Range(1, 90)]
    public int ObjectionDays { get; init; } = 5;
}
