using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>A job board: what its postings may say, what is checked, and how long they stand.</summary>
[Say("岗位信息", "Job board")]
public sealed record JobBoardSettings
{
    /// <summary>Special kinds of posting that residents can filter by; a new kind is a new entry here.</summary>
    [Say("岗位类型", "Kinds of posting")]
    public OrderedDictionary<string, KindSettings> Kinds { get; init; } = [];

    /// <summary>Times of day that residents can filter by.</summary>
    [Say("班次", "Shifts")]
    public OrderedDictionary<string, CodeSettings> Shifts { get; init; } = [];

    /// <summary>Benefits, and the words by which imported cells name them.</summary>
    [Say("福利", "Benefits")]
    public OrderedDictionary<string, CodeSettings> Benefits { get; init; } = [];

    /// <summary>Areas that residents can filter by; not set offers the districts that the postings name.</summary>
    [Say("区域", "Districts")]
    public OrderedDictionary<string, DistrictSettings> Districts { get; init; } = [];

    /// <summary>Ranges of monthly pay that residents can filter by.</summary>
    [Say("薪资档", "Pay bands")]
    public OrderedDictionary<string, PayBandSettings> PayBands { get; init; } = [];

    /// <summary>The legal minimum below which a posting is flagged; not set checks nothing.</summary>
    [Say("最低工资", "Minimum wage")]
    public MinimumWageSettings MinimumWage { get; init; } = new();

    /// <summary>Words that block or flag a posting.</summary>
    [Say("合规检查", "Legal checks")]
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
    [Say("默认有效天数", "Days without an end date")]
    [Range(1, 365)]
    public int DefaultEndDays { get; init; } = 30;

    /// <summary>Whose phone a resident sees.</summary>
    [Say("联系方式", "Contact shown")]
    public ContactPolicy ContactPolicy { get; init; } = ContactPolicy.Station;

    /// <summary>Minutes on foot that count as near.</summary>
    [Say("附近（步行分钟）", "Near, in minutes on foot")]
    [Range(5, 60)]
    public int NearMinutes { get; init; } = 15;

    /// <summary>Postings that a resident can take away on one slip.</summary>
    [Say("一张单最多岗位", "Postings on one slip")]
    [Range(1, 12)]
    public int SlipPostings { get; init; } = 6;
}
