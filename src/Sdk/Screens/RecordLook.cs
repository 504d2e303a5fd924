using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Screens;

/// <summary>How a record reads on a row, on its own screen and on a slip, said by the names of its fields.</summary>
[Say("显示方式", "Look")]
public sealed record RecordLook
{
    /// <summary>The field that names it.</summary>
    [Say("标题字段", "Title")]
    [Pick(Pick.CollectionField)]
    public required string Title { get; init; }

    /// <summary>The field that stands out beside the title.</summary>
    [Say("突出字段", "Highlight")]
    [Pick(Pick.CollectionField)]
    public string? Highlight { get; init; }

    /// <summary>The fields under the title of a row.</summary>
    [Say("列表中的字段", "Lines of a row")]
    [Pick(Pick.CollectionField)]
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Fields with choices whose labels stand in frames.</summary>
    [Say("标签字段", "Badges")]
    [Pick(Pick.CollectionField)]
    public IReadOnlyList<string> Badges { get; init; } = [];

    /// <summary>The fields of the record's own screen with their labels; empty means all but the title and the text.</summary>
    [Say("详情字段", "Facts")]
    [Pick(Pick.CollectionField)]
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>The field with the longer text.</summary>
    [Say("正文字段", "Text")]
    [Pick(Pick.CollectionField)]
    public string? Text { get; init; }

    /// <summary>The fields on a slip; empty means those of the row.</summary>
    [Say("小票字段", "Slip")]
    [Pick(Pick.CollectionField)]
    public IReadOnlyList<string> Slip { get; init; } = [];

    /// <summary>The field with the name of a place: the minutes on foot from the station stand beside it, and the way is printed on the slip.</summary>
    [Say("地点字段", "Place")]
    [Pick(Pick.CollectionField)]
    public string? Place { get; init; }

    /// <summary>The field that says when it is open, as text.</summary>
    [Say("开放时间字段", "Opening hours")]
    [Pick(Pick.CollectionField)]
    public string? Hours { get; init; }
}
