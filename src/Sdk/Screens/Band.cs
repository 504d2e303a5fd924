using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Screens;

/// <summary>A range of numbers, both ends included.</summary>
[Say("区间", "Range", HelpZh = "一段数值，两头都算在内")]
public sealed record Band : IOrdered
{
    /// <summary>What it is called: <c>5,000 以上</c>.</summary>
    [Say("名称", "Label", HelpZh = "这一档叫什么，例如“5000 元以上”")]
    public required LocalizedText Label { get; init; }

    /// <summary>Position among the bands, smaller first.</summary>
    [Say("顺序", "Order", HelpZh = "档位的顺序，数小的在前")]
    [Range(0, 100000)]
    public int? Order { get; init; }

    /// <summary>The lower end; not set means from anywhere.</summary>
    [Say("从", "From", HelpZh = "从多少起；不填就不限")]
    public decimal? From { get; init; }

    /// <summary>The upper end; not set means without end.</summary>
    [Say("到", "To", HelpZh = "到多少为止；不填就不限")]
    public decimal? To { get; init; }
}
