using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Forms;

/// <summary>One screen of a form.</summary>
[Say("页面", "Page")]
public sealed record FormPage : IOrdered
{
    /// <summary>The heading of the page; not set means the form's title alone.</summary>
    [Say("页面标题", "Title")]
    public LocalizedText? Title { get; init; }

    /// <summary>A sentence or two under the heading.</summary>
    [Say("页面说明", "Explanation")]
    [Multiline]
    public LocalizedText? Text { get; init; }

    /// <summary>Position among the pages, smaller first.</summary>
    [Say("顺序", "Order")]
    [System.ComponentModel.DataAnnotations.Range(0, 100000)]
    public int? Order { get; init; }

    /// <summary>Shown only while this is true; not set means always.</summary>
    [Say("显示条件", "Shown when")]
    public Condition? ShownWhen { get; init; }

    /// <summary>The fields by id, in order.</summary>
    [Say("字段", "Fields")]
    public required OrderedDictionary<string, Field> Fields { get; init; }
}
