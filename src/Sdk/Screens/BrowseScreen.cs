using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Screens;

/// <summary>A kiosk screen over one collection: a list with filters, the details of each record, and taking several away on one slip.</summary>
[Say("列表", "List")]
public sealed record BrowseScreen : IOrdered
{
    /// <summary>The heading of the list.</summary>
    [Say("标题", "Title")]
    public required LocalizedText Title { get; init; }

    /// <summary>The collection that is shown.</summary>
    [Say("资料", "Collection")]
    [Pick(Configuration.Pick.Collection)]
    public required string Collection { get; init; }

    /// <summary>Which records residents may see at all; asked again for every list, page, slip and code.</summary>
    [Say("显示范围", "Which ones")]
    public Condition? Where { get; init; }

    /// <summary>The filters by id, in order; each is one tap.</summary>
    [Say("筛选", "Filters")]
    public OrderedDictionary<string, BrowseFilter> Filters { get; init; } = [];

    /// <summary>The orders a person may choose, by id; the first is the one used. Empty means newest first.</summary>
    [Say("排序", "Orders")]
    public OrderedDictionary<string, BrowseSort> Sorts { get; init; } = [];

    /// <summary>Whether there is a box for words.</summary>
    [Say("可搜索", "Words")]
    public bool Words { get; init; } = true;

    /// <summary>The name of the handler that says how a record reads; not set means its fields as they are.</summary>
    [Say("显示程序", "Presentation by code")]
    public string? Present { get; init; }

    /// <summary>How a record reads, without code; not set means its fields as they are declared.</summary>
    [Say("显示方式", "Look")]
    public RecordLook? Look { get; init; }

    /// <summary>Whether several records can be picked and taken away on one slip.</summary>
    [Say("可多选带走", "Several on one slip")]
    public bool Pick { get; init; }

    /// <summary>What can be done about a record, by id: the form that is opened.</summary>
    [Say("按钮", "Buttons")]
    public OrderedDictionary<string, BrowseAction> Actions { get; init; } = [];

    /// <summary>A warning or promise under every record's details.</summary>
    [Say("提示", "Notice")]
    public LocalizedText? Notice { get; init; }

    /// <summary>What is said when there is nothing at all: what to do instead.</summary>
    [Say("没有内容时", "When empty")]
    public LocalizedText? Empty { get; init; }

    /// <summary>What is said about a record that <see cref="Where"/> no longer lets through.</summary>
    [Say("已下架时", "When it is over")]
    public LocalizedText? Over { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
