using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Screens;

namespace FormService.Settings;

/// <summary>Records of one kind, and how staff work with them. It may hold nothing personal: that belongs into cases, where it is sealed.</summary>
[Say("资料", "Collection", HelpZh = "工作人员保存和查找的一类资料，例如企业、服务点；个人信息不要放在这里，放在表单里会加密保存", HelpEn = "Records of one kind that staff keep, such as employers or service points. Nothing personal belongs here; in a form it is sealed.")]
public sealed record CollectionSettings : IOrdered
{
    /// <summary>What one calls a record of it.</summary>
    [Say("名称", "Title", HelpZh = "一条资料叫什么，例如“企业”")]
    public required LocalizedText Title { get; init; }

    /// <summary>The fields by id, in order; the first names the record.</summary>
    [Say("字段", "Fields", HelpZh = "一条资料有哪些内容；第一个字段就是它的名字", HelpEn = "What a record holds; the first field is its name.")]
    [System.ComponentModel.DataAnnotations.MinLength(1)]
    public required OrderedDictionary<string, Field> Fields { get; init; }

    /// <summary>Fields that together stand only once.</summary>
    [Say("不能重复", "Only once", HelpZh = "选中的字段合在一起不能有两条相同，例如同一个企业名称只能有一条", HelpEn = "No two records may be alike in all of these, for example the name of an employer.")]
    [Pick(Pick.CollectionField)]
    public IReadOnlyList<string> Unique { get; init; } = [];

    /// <summary>Fields that lists can be sorted by.</summary>
    [Say("可排序字段", "Sorted by", HelpZh = "列表可以按哪些字段排序")]
    [Pick(Pick.CollectionField)]
    public IReadOnlyList<string> Sorts { get; init; } = [];

    /// <summary>The columns on the console; empty takes the first five fields.</summary>
    [Say("后台列", "Columns on the console", HelpZh = "后台表格显示哪些列；不选就显示前五个字段")]
    [Pick(Pick.CollectionField)]
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The few fields of a quick entry; empty offers none.</summary>
    [Say("快速录入字段", "Quick entry", HelpZh = "电话里来不及填全时，先填这几项；不选就没有快速录入", HelpEn = "The few things to fill in when there is no time for all, such as on the phone; none chosen offers no quick entry.")]
    [Pick(Pick.CollectionField)]
    public IReadOnlyList<string> Quick { get; init; } = [];

    /// <summary>Ready-made selections on the console.</summary>
    [Say("视图", "Views", HelpZh = "后台表格上方现成的几个分类，点一下只看这一类", HelpEn = "Ready-made selections above the table: one click shows only these.")]
    public OrderedDictionary<string, TableView> Views { get; init; } = [];

    /// <summary>What staff do with one or several records at once.</summary>
    [Say("操作", "Actions", HelpZh = "工作人员选中一条或几条后可以做的事")]
    public OrderedDictionary<string, TableAction> Actions { get; init; } = [];

    /// <summary>Whether a spreadsheet can be imported into it, and how its columns are found.</summary>
    [Say("导入列", "Columns for import", HelpZh = "写了导入列，就可以用电子表格成批导入；每一列填到一个字段", HelpEn = "With columns a spreadsheet can be imported; each column fills one field.")]
    [Pick(Pick.CollectionField)]
    public OrderedDictionary<string, ColumnSettings> Import { get; init; } = [];

    /// <summary>The records it begins with, values by field as a person would type them; several values of one field are separated by 、, and a day may be <c>today+14</c>, reckoned from the day it is put in.</summary>
    [Say("初始内容", "Begins with", HelpZh = "服务刚建好时就有的资料；一个字段有几个值时用顿号隔开，日期可以写 today+14，从放进去的那天算起", HelpEn = "The records that the service begins with; several values of one field are separated by 、, and a day may be today+14, reckoned from the day it is put in.")]
    public OrderedDictionary<string, OrderedDictionary<string, string>> Start { get; init; } = [];

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
