using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Sdk.Cases;

/// <summary>A way from some states to another (or back to the same, for a step that comes again).</summary>
[Say("办理步骤", "Transition")]
public sealed record CaseTransition : IOrdered
{
    /// <summary>What the button says.</summary>
    [Say("按钮文字", "Label")]
    public required LocalizedText Label { get; init; }

    /// <summary>The states it starts from.</summary>
    [Say("从哪些状态", "From")]
    [Pick(Pick.State)]
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>The state it leads to.</summary>
    [Say("到哪个状态", "To")]
    [Pick(Pick.State)]
    public required string To { get; init; }

    /// <summary>Coded reasons, one of which must be given; empty when none is asked.</summary>
    [Say("原因选项", "Reasons")]
    public OrderedDictionary<string, Choice> Reasons { get; init; } = [];

    /// <summary>What staff fill in when they take this way: a result, an answer that is published, a day to call again.</summary>
    [Say("要填的内容", "Asked of staff")]
    public OrderedDictionary<string, Field> Asks { get; init; } = [];

    /// <summary>Of what staff fill in, the field with the day by which the case should next be dealt with.</summary>
    [Say("下次期限字段", "Next day taken from")]
    [Pick(Pick.AskedField)]
    public string? DueFrom { get; init; }

    /// <summary>A record that this way writes: what was answered becomes something that others can see.</summary>
    [Say("写入资料", "Writes a record")]
    public CaseRecord? Writes { get; init; }

    /// <summary>The permission that staff need beside the one for the module's cases; not set means none.</summary>
    [Say("所需权限", "Permission")]
    public string? Permission { get; init; }

    /// <summary>Whether the resident may go this way with the ticket's code: taking back, confirming.</summary>
    [Say("居民凭编号可办", "By the resident's code")]
    public bool ByCode { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
