using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Forms;

/// <summary>One screen of a form.</summary>
[Say("页面", "Page", HelpZh = "表单的一屏")]
public sealed record FormPage : IOrdered
{
    /// <summary>The heading of the page; not set means the form's title alone.</summary>
    [Say("页面标题", "Title", HelpZh = "这一页的标题；不填就只显示表单的标题")]
    public LocalizedText? Title { get; init; }

    /// <summary>A sentence or two under the heading.</summary>
    [Say("页面说明", "Explanation", HelpZh = "标题下面的一两句说明")]
    [Multiline]
    public LocalizedText? Text { get; init; }

    /// <summary>Position among the pages, smaller first.</summary>
    [Say("顺序", "Order", HelpZh = "页面的顺序，数小的在前")]
    [System.ComponentModel.DataAnnotations.Range(0, 100000)]
    public int? Order { get; init; }

    /// <summary>Shown only while this is true; not set means always.</summary>
    [Say("显示条件", "Shown when", HelpZh = "符合条件才出现这一页；不设就总是出现")]
    public Condition? ShownWhen { get; init; }

    /// <summary>The fields by id, in order.</summary>
    [Say("字段", "Fields", HelpZh = "这一页要问的内容，按顺序", HelpEn = "What is asked on this page, in order.")]
    public required OrderedDictionary<string, Field> Fields { get; init; }
}
