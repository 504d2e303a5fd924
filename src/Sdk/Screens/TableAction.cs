using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Sdk.Screens;

/// <summary>Something staff do with one or several records at once.</summary>
[Say("操作", "Action")]
public sealed record TableAction : IOrdered
{
    /// <summary>What the button says.</summary>
    [Say("按钮文字", "Label")]
    public required LocalizedText Label { get; init; }

    /// <summary>The name of the handler that does it; not set means that <see cref="Sets"/> says it without code.</summary>
    public string? Handler { get; init; }

    /// <summary>The values that the record then has, by field: a fixed text, today, or what was asked.</summary>
    [Say("写入的值", "Sets")]
    [Pick(Pick.CollectionField)]
    public OrderedDictionary<string, CaseValue> Sets { get; init; } = [];

    /// <summary>What is asked before: a reason, a date. Empty means only "are you sure".</summary>
    [Say("要填的内容", "Asked before")]
    public OrderedDictionary<string, Field> Asks { get; init; } = [];

    /// <summary>Whether it takes something away and is drawn as such.</summary>
    [Say("慎重操作", "Takes something away")]
    public bool IsGrave { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
