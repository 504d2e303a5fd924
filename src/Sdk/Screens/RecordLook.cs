using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Screens;

/// <summary>How a record reads on a row, on its own screen and on a slip, said by the names of its fields.</summary>
[Say("显示方式", "Look", HelpZh = "一条资料在列表、详情和小票上显示哪些字段", HelpEn = "Which fields of a record are shown in the list, on its own screen and on the slip.")]
public sealed record RecordLook
{
    /// <summary>The field that names it.</summary>
    [Say("标题字段", "Title", HelpZh = "用哪个字段当标题")]
    [Pick(Pick.CollectionField)]
    public required string Title { get; init; }

    /// <summary>The field that stands out beside the title.</summary>
    [Say("突出字段", "Highlight", HelpZh = "标题旁边显眼的字段，例如工资")]
    [Pick(Pick.CollectionField)]
    public string? Highlight { get; init; }

    /// <summary>The fields under the title of a row.</summary>
    [Say("列表中的字段", "Lines of a row", HelpZh = "列表里标题下面显示的字段")]
    [Pick(Pick.CollectionField)]
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Fields with choices whose labels stand in frames.</summary>
    [Say("标签字段", "Badges", HelpZh = "有选项的字段，显示成小标签")]
    [Pick(Pick.CollectionField)]
    public IReadOnlyList<string> Badges { get; init; } = [];

    /// <summary>The fields of the record's own screen with their labels; empty means all but the title and the text.</summary>
    [Say("详情字段", "Facts", HelpZh = "详情里显示的字段；不选就显示标题和正文以外的全部")]
    [Pick(Pick.CollectionField)]
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>The field with the longer text.</summary>
    [Say("正文字段", "Text", HelpZh = "写着长段文字的字段")]
    [Pick(Pick.CollectionField)]
    public string? Text { get; init; }

    /// <summary>The fields on a slip; empty means those of the row.</summary>
    [Say("小票字段", "Slip", HelpZh = "印在小票上的字段；不选就和列表里的一样")]
    [Pick(Pick.CollectionField)]
    public IReadOnlyList<string> Slip { get; init; } = [];

    /// <summary>The field with the name of a place: the minutes on foot from the station stand beside it, and the way is printed on the slip.</summary>
    [Say("地点字段", "Place", HelpZh = "写着地点的字段：旁边显示从本站步行几分钟，小票上印怎么走")]
    [Pick(Pick.CollectionField)]
    public string? Place { get; init; }

    /// <summary>The field that says in words how to find it; printed on the slip after the direction and the distance.</summary>
    [Say("怎么走字段", "How to find it", HelpZh = "写着怎么走的字段，例如“农贸市场东门进，右手第二间”；印在小票上方向和距离的后面")]
    [Pick(Pick.CollectionField)]
    public string? Way { get; init; }

    /// <summary>The field that says when it is open: rows say whether it is now, and when again.</summary>
    [Say("开放时间字段", "Opening hours", HelpZh = "写着开放时间的字段：列表上标出现在开不开，什么时候再开")]
    [Pick(Pick.CollectionField)]
    public string? Hours { get; init; }
}
