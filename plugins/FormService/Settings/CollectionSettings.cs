using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Screens;

namespace FormService.Settings;

/// <summary>Records of one kind, and how staff work with them. It may hold nothing personal: that belongs into cases, where it is sealed.</summary>
[Say("资料", "Collection")]
public sealed record CollectionSettings : IOrdered
{
    /// <summary>What one calls a record of it.</summary>
    [Say("名称", "Title")]
    public required LocalizedText Title { get; init; }

    /// <summary>The fields by id, in order; the first names the record.</summary>
    [Say("字段", "Fields")]
    [System.ComponentModel.DataAnnotations.MinLength(1)]
    public required OrderedDictionary<string, Field> Fields { get; init; }

    /// <summary>Fields that together stand only once.</summary>
    [Say("不能重复", "Only once")]
    [Pick(Pick.CollectionField)]
    public IReadOnlyList<string> Unique { get; init; } = [];

    /// <summary>Fields that lists can be sorted by.</summary>
    [Say("可排序字段", "Sorted by")]
    [Pick(Pick.CollectionField)]
    public IReadOnlyList<string> Sorts { get; init; } = [];

    /// <summary>The columns on the console; empty takes the first five fields.</summary>
    [Say("后台列", "Columns on the console")]
    [Pick(Pick.CollectionField)]
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The few fields of a quick entry; empty offers none.</summary>
    [Say("快速录入字段", "Quick entry")]
    [Pick(Pick.CollectionField)]
    public IReadOnlyList<string> Quick { get; init; } = [];

    /// <summary>Ready-made selections on the console.</summary>
    [Say("视图", "Views")]
    public OrderedDictionary<string, TableView> Views { get; init; } = [];

    /// <summary>What staff do with one or several records at once.</summary>
    [Say("操作", "Actions")]
    public OrderedDictionary<string, TableAction> Actions { get; init; } = [];

    /// <summary>Whether a spreadsheet can be imported into it, and how its columns are found.</summary>
    [Say("导入列", "Columns for import")]
    [Pick(Pick.CollectionField)]
    public OrderedDictionary<string, ColumnSettings> Import { get; init; } = [];

    /// <summary>The records it begins with, values by field as a person would type them; several values of one field are separated by 、.</summary>
    [Say("初始内容", "Begins with")]
    public OrderedDictionary<string, OrderedDictionary<string, string>> Start { get; init; } = [];

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
