using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Screens;

/// <summary>A console screen over one collection: a table with search, filters, views, bulk actions, a form for each record and its history.</summary>
[Say("后台表格", "Table", HelpZh = "后台的一个表格：搜索、筛选、成批操作、每条的录入表和修改记录")]
public sealed record TableScreen : IOrdered
{
    /// <summary>The heading and the name in the menu.</summary>
    [Say("标题", "Title", HelpZh = "标题，也是菜单里的名称")]
    public required LocalizedText Title { get; init; }

    /// <summary>The collection that is shown.</summary>
    [Say("资料", "Collection", HelpZh = "显示哪一类资料", HelpEn = "The kind of record that is shown.")]
    public required string Collection { get; init; }

    /// <summary>The fields that stand as columns; the first is the link to the record.</summary>
    [Say("列", "Columns", HelpZh = "显示哪些列；点第一列打开这一条")]
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The fields one can filter by.</summary>
    [Say("筛选字段", "Filters", HelpZh = "可以按哪些字段筛选")]
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>The fields of the record's form, in order. Fields not named are shown but not edited.</summary>
    [Say("可编辑字段", "Edited fields", HelpZh = "可以修改的字段，按顺序；没选的只显示、不能改")]
    public IReadOnlyList<string> Edit { get; init; } = [];

    /// <summary>The few fields of the form for a quick entry (a posting by phone); empty means none is offered.</summary>
    [Say("快速录入字段", "Quick entry", HelpZh = "快速录入时填的几个字段；不选就没有快速录入")]
    public IReadOnlyList<string> Quick { get; init; } = [];

    /// <summary>Ready-made selections by id; the first is the one shown.</summary>
    [Say("视图", "Views", HelpZh = "现成的几个分类，先显示第一个", HelpEn = "Ready-made selections; the first is the one shown.")]
    public OrderedDictionary<string, TableView> Views { get; init; } = [];

    /// <summary>What can be done with the chosen records, by id.</summary>
    [Say("操作", "Actions", HelpZh = "选中以后可以做的事", HelpEn = "What can be done with the chosen records.")]
    public OrderedDictionary<string, TableAction> Actions { get; init; } = [];

    /// <summary>The permission that seeing it needs; changes need the same with <c>.edit</c>.</summary>
    [Say("所需权限", "Permission", HelpZh = "看这个表格需要的权限；修改还需要同名加 .edit 的权限")]
    public required string Permission { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
