using System.ComponentModel.DataAnnotations;
using System.Globalization;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Forms;

namespace BedBooking.Settings;

/// <summary>Free beds for people who begin a new job: who may have one, for how long, and what is checked afterwards.</summary>
[Say("过渡住宿", "Bed booking", HelpZh = "免费过渡床位：谁可以住，住多久，事后怎么抽查")]
public sealed record BedSettings
{
    /// <summary>What a guest fills in. Sex, day, nights, hotel, employer and grade come from the pages before it.</summary>
    [Say("登记表", "Form", HelpZh = "入住的人要填的内容；性别、日期、天数、宾馆、单位和信用等级由前面的页面带入，这里不要去掉", HelpEn = "What a guest fills in. Sex, day, nights, hotel, employer and grade come from the pages before it; leave them in.")]
    public required FormDefinition Form { get; init; }

    /// <summary>The states a booking goes through. The ids are the program's; words, reasons and days may be changed.</summary>
    [Say("办理流程", "Case", HelpZh = "一个预订经过哪些状态；可以改文字、原因和期限，不要改编号", HelpEn = "The states a booking goes through. Words, reasons and days may be changed, the ids not.")]
    public required CaseDefinition Booking { get; init; }

    /// <summary>Minutes that a bed is held for somebody whose papers staff still have to see, counted while the desk is open.</summary>
    [Say("保留时间（分钟）", "Minutes a bed is held", HelpZh = "材料还没核对时，床位保留多少分钟（按服务台开门的时间算，下班以后不算），过时自动放出", HelpEn = "Minutes that a bed is held for somebody whose papers are not checked yet, counted while the desk is open; after that it is free again.")]
    [Range(5, 1440)]
    public int HoldMinutes { get; init; } = 90;

    /// <summary>Whether somebody who signed the commitment has the bed at once, without staff.</summary>
    [Say("承诺后直接确认", "Confirmed on commitment", HelpZh = "勾选后，签了承诺书的人马上确认床位，不用等工作人员", HelpEn = "Whether somebody who signed the commitment has the bed at once, without staff.")]
    public bool ConfirmOnCommitment { get; init; } = true;

    /// <summary>The time of day by which guests should arrive.</summary>
    [Say("最晚到店时间", "Arrive by", HelpZh = "当天几点以前要到宾馆")]
    public TimeOnly ArriveBy { get; init; } = new(20, 0);

    /// <summary>Minutes after that until the bed goes to the next person waiting.</summary>
    [Say("宽限（分钟）", "Grace in minutes", HelpZh = "过了最晚到店时间再等多少分钟，之后床位给下一位", HelpEn = "Minutes after that until the bed goes to the next person waiting.")]
    [Range(0, 720)]
    public int GraceMinutes { get; init; } = 60;

    /// <summary>The number to call for a taxi, shown where no bus goes any more; not set means that only another day is offered.</summary>
    [Say("叫车电话", "Taxi", HelpZh = "末班车开走以后，告诉客人打哪个电话叫车；不写就只提示换一天", HelpEn = "The number for a taxi, told when no bus goes any more; without it only another day is offered.")]
    [Pattern("[+0-9][0-9 -]{2,19}", "电话号码，例如 0571-85000001", "a telephone number such as 0571-85000001")]
    public string? Taxi { get; init; }

    /// <summary>Days ahead that somebody may book.</summary>
    [Say("可提前几天", "Days ahead", HelpZh = "最多可以提前几天预订；0 表示只能订当天")]
    [Range(0, 60)]
    public int DaysAhead { get; init; } = 3;

    /// <summary>The most nights of one stay.</summary>
    [Say("每次最多住几晚", "Most nights of a stay", HelpZh = "一次最多住几晚")]
    [Range(1, 90)]
    public int MostNights { get; init; } = 7;

    /// <summary>The most nights of one person in a calendar year.</summary>
    [Say("每年最多住几晚", "Most nights in a year", HelpZh = "同一个人一年（1 月 1 日起）最多住几晚", HelpEn = "The most nights of one person from 1 January to 31 December.")]
    [Range(1, 366)]
    public int MostNightsInYear { get; init; } = 30;

    /// <summary>Hours without a sign of life after which the clock is not trusted: nothing expires by itself then, staff decide.</summary>
    [Say("时钟跳变（小时）", "Clock jump in hours", HelpZh = "系统时间一下子往前跳了这么多小时，就不自动放床，由工作人员确认", HelpEn = "When the clock leaps ahead by so many hours, nothing expires by itself; staff decide.")]
    [Range(2, 168)]
    public int ClockJumpHours { get; init; } = 24;

    /// <summary>How commitments are checked afterwards.</summary>
    [Say("事后抽查", "After-check", HelpZh = "对承诺办理的预订怎么抽查")]
    public CheckSettings AfterCheck { get; init; } = new();

    /// <summary>What a guest should do next, printed on the voucher.</summary>
    [Say("下一步提示", "What next", HelpZh = "印在入住凭证上的下一步：找工作、问政策、办登记", HelpEn = "What a guest should do next, printed on the voucher.")]
    public LocalizedText WhatNext { get; init; } = LocalizedText.Empty;

    /// <summary>Words on headings, buttons and refusals.</summary>
    [Say("界面文字", "Labels", HelpZh = "标题、按钮和提示上的文字")]
    public OrderedDictionary<string, LocalizedText> Labels { get; init; } = [];

    /// <summary>The text of a label.</summary>
    internal LocalizedText Label(string id) => Labels.TryGetValue(id, out var label) ? label : LocalizedText.Same(id);

    /// <summary>The text of a label with its places filled in.</summary>
    internal LocalizedText Sentence(string id, params object[] args) =>
        new(Label(id).Texts.Select(text => KeyValuePair.Create(text.Key, string.Format(CultureInfo.InvariantCulture, text.Value, args))));
}
