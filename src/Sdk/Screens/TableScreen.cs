using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Screens;

/// <summary>A console screen over one collection: a table with search, filters, views, bulk actions, a form for each record and its history.</summary>
public sealed record TableScreen : IOrdered
{
    /// <summary>The heading and the name in the menu.</summary>
    [Say("标题", "Title")]
    public required LocalizedText Title { get; init; }

    /// <summary>The collection that is shown.</summary>
    [Say("资料", "Collection")]
    public required string Collection { get; init; }

    /// <summary>The fields that stand as columns; the first is the link to the record.</summary>
    [Say("列", "Columns")]
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The fields one can filter by.</summary>
    [Say("筛选字段", "Filters")]
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>The fields of the record's form, in order. Fields not named are shown but not edited.</summary>
    [Say("可编辑字段", "Edited fields")]
    public IReadOnlyList<string> Edit { get; init; } = [];

    /// <summary>The few fields of the form for a quick entry (a posting by phone); empty means none is offered.</summary>
    [Say("快速录入字段", "Quick entry")]
    public IReadOnlyList<string> Quick { get; init; } = [];

    /// <summary>Ready-made selections by id; the first is the one shown.</summary>
    [Say("视图", "Views")]
    public OrderedDictionary<string, TableView> Views { get; init; } = [];

    /// <summary>What can be done with the chosen records, by id.</summary>
    [Say("操作", "Actions")]
    public OrderedDictionary<string, TableAction> Actions { get; init; } = [];

    /// <summary>The permission that seeing it needs; changes need the same with <c>.edit</c>.</summary>
    [Say("所需权限", "Permission")]
    public required string Permission { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
