using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Screens;

/// <summary>A kiosk screen over one collection: a list with filters, the details of each record, and taking several away on one slip.</summary>
[Say("列表", "List", HelpZh = "自助机上的一个列表：可以筛选、看详情、几条一起打印带走", HelpEn = "A list on the kiosk: filters, the details of each record, and taking several away on one slip.")]
public sealed record BrowseScreen : IOrdered
{
    /// <summary>The heading of the list.</summary>
    [Say("标题", "Title", HelpZh = "列表的标题")]
    public required LocalizedText Title { get; init; }

    /// <summary>The collection that is shown.</summary>
    [Say("资料", "Collection", HelpZh = "显示哪一类资料", HelpEn = "The kind of record that is shown.")]
    [Pick(Configuration.Pick.Collection)]
    public required string Collection { get; init; }

    /// <summary>Which records residents may see at all; asked again for every list, page, slip and code.</summary>
    [Say("显示范围", "Which ones", HelpZh = "居民只能看到符合条件的；不设就都能看到", HelpEn = "Which records residents may see; not set means all.")]
    public Condition? Where { get; init; }

    /// <summary>The filters by id, in order; each is one tap.</summary>
    [Say("筛选", "Filters", HelpZh = "列表上方的筛选，点一下就行", HelpEn = "The filters in order; each is one tap.")]
    public OrderedDictionary<string, BrowseFilter> Filters { get; init; } = [];

    /// <summary>The filter that is asked first: the module's first page shows its options, each with its count, instead of the whole list. Not set, with fewer than two options, or with no more records than one screen holds, the list is shown.</summary>
    [Say("先问哪个筛选", "Asked first", HelpZh = "点开以后先选这一项，每个选项写着有多少条；不设就直接看列表", HelpEn = "The filter that is chosen first, with counts; not set shows the list at once.")]
    public string? AskFirst { get; init; }

    /// <summary>The orders a person may choose, by id; the first is the one used. Empty means newest first.</summary>
    [Say("排序", "Orders", HelpZh = "居民可以选的排序，第一个是默认的；不设就按最新的在前", HelpEn = "The orders a person may choose; the first is the one used. None means newest first.")]
    public OrderedDictionary<string, BrowseSort> Sorts { get; init; } = [];

    /// <summary>Whether there is a box for words.</summary>
    [Say("可搜索", "Words", HelpZh = "有没有搜索框", HelpEn = "Whether there is a box to search for words.")]
    public bool Words { get; init; } = true;

    /// <summary>The name of the handler that says how a record reads; not set means its fields as they are.</summary>
    [Say("显示程序", "Presentation by code", HelpZh = "由插件的程序决定怎么显示（由技术人员填写）；不填就按下面的显示方式", HelpEn = "The name of the plugin's code that says how a record reads (for technicians); not set means as set out here.")]
    public string? Present { get; init; }

    /// <summary>How a record reads, without code; not set means its fields as they are declared.</summary>
    [Say("显示方式", "Look", HelpZh = "列表、详情和小票上显示哪些字段；不设就照字段原样显示")]
    public RecordLook? Look { get; init; }

    /// <summary>The plugin's own kiosk page of a record, as in the address below <c>/m/{module}/</c>, where the record's id follows; not set means the host's page of details.</summary>
    [Say("详情页程序", "Details by code", HelpZh = "由插件自己的页面显示详情（由技术人员填写）；不填就用通用的详情页", HelpEn = "The plugin's own page of a record (for technicians); not set means the common page of details.")]
    public string? Detail { get; init; }

    /// <summary>Whether several records can be picked and taken away on one slip.</summary>
    [Say("可多选带走", "Several on one slip", HelpZh = "可以勾几条，一起打印在一张小票上")]
    public bool Pick { get; init; }

    /// <summary>
    /// Whether the list is also shown as a map, drawn from the positions of the places that the look (else the first place field) names:
    /// on the kiosk, on slips, and on paper from the console. Nothing is drawn for a station without a position.
    /// </summary>
    [Say("显示地图", "As a map", HelpZh = "列表也能看成地图：本站在中间，按步行分钟画圈，标出每个地点的方向；小票上有小地图，后台可以打印一整张。本站要填写位置，资料要有地点字段", HelpEn = "Shows the list as a map too, with the station in the middle and rings of walking time; on slips, and on paper from the console. The station needs a position and the records a place.")]
    public bool Map { get; init; }

    /// <summary>What can be done about a record, by id: the form that is opened.</summary>
    [Say("按钮", "Buttons", HelpZh = "详情下面的按钮，点了就打开一张表", HelpEn = "The buttons under a record's details; each opens a form.")]
    public OrderedDictionary<string, BrowseAction> Actions { get; init; } = [];

    /// <summary>A warning or promise under every record's details.</summary>
    [Say("提示", "Notice", HelpZh = "每条详情下面的提醒或者承诺")]
    public LocalizedText? Notice { get; init; }

    /// <summary>What is said when there is nothing at all: what to do instead.</summary>
    [Say("没有内容时", "When empty", HelpZh = "什么都没有时显示的话：可以怎么办")]
    public LocalizedText? Empty { get; init; }

    /// <summary>What is said about a record that <see cref="Where"/> no longer lets through.</summary>
    [Say("已下架时", "When it is over", HelpZh = "居民点开的那条已经不再显示时说的话", HelpEn = "What is said about a record that residents may no longer see.")]
    public LocalizedText? Over { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
