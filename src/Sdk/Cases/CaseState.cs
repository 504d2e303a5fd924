using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Cases;

/// <summary>A state of a case, as staff see it and as the resident reads it by ticket code.</summary>
[Say("状态", "State", HelpZh = "一个阶段，工作人员在后台看到，居民查进度时也看到")]
public sealed record CaseState : IOrdered
{
    /// <summary>What it is called.</summary>
    [Say("名称", "Label", HelpZh = "这个状态叫什么，例如“办理中”")]
    public required LocalizedText Label { get; init; }

    /// <summary>What a resident reads who asks by code; not set means the label.</summary>
    [Say("居民看到的说明", "Told to the resident", HelpZh = "居民用编号查进度时看到的话；不填就显示状态名称")]
    public LocalizedText? Told { get; init; }

    /// <summary>Whether nothing is left to do.</summary>
    [Say("已办结", "Closed", HelpZh = "勾选后，到这里就算办完了，没有要做的了")]
    public bool Closed { get; init; }

    /// <summary>Whether staff have nothing to do while a case is in this state: it waits for its day, or for somebody else. It is open and does not count as work.</summary>
    [Say("暂时不用处理", "Nothing to do now", HelpZh = "勾选后，在这个状态里不算工作人员的待办，例如等开课、等入住", HelpEn = "Whether staff have nothing to do meanwhile, such as until a class begins; it then does not count as work.")]
    public bool Rests { get; init; }

    /// <summary>Whether a case in this state no longer holds a place or counts against a limit: withdrawn, refused.</summary>
    [Say("不占名额", "Frees its place", HelpZh = "勾选后，到这个状态就不再占名额、也不计次数，例如已撤回、不予受理")]
    public bool Frees { get; init; }

    /// <summary>Days until a case that comes into this state should move on; not set keeps the day it had.</summary>
    [Say("办理期限（天）", "Days to deal with it", HelpZh = "到了这个状态后应该在几天之内办下一步；不填就按原来的期限")]
    [Range(0, 3660)]
    public int? DueDays { get; init; }

    /// <summary>
    /// New cases whose answers meet this begin here, with this state's days to deal with it; of several states the first that is met. Those
    /// that meet none begin in the first state of all.
    /// </summary>
    [Say("直接从这里开始", "Begins here when", HelpZh = "新提交的内容符合条件时，直接进入这个状态，例如拖欠工资直接转劳动监察；都不符合的从第一个状态开始", HelpEn = "New ones whose answers meet this begin in this state, such as unpaid wages with the inspectors; those that meet none begin in the first.")]
    public Condition? BeginsWhen { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
