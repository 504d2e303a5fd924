using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Screens;

/// <summary>One of the ways into a module on the kiosk: to a list, a form, a text, or to the progress of what was handed in. Exactly one is named.</summary>
[Say("入口", "Way in")]
public sealed record Door : IOrdered
{
    /// <summary>What it says.</summary>
    [Say("标题", "Title")]
    [StringLength(30)]
    public required LocalizedText Title { get; init; }

    /// <summary>One line under it.</summary>
    [Say("副标题", "Subtitle")]
    [StringLength(40)]
    public LocalizedText? Subtitle { get; init; }

    /// <summary>The name of its icon.</summary>
    [Say("图标", "Icon")]
    [Pick(Pick.Icon)]
    public string Icon { get; init; } = "chevron-right";

    /// <summary>The list it leads to.</summary>
    [Say("列表", "List")]
    [Pick(Pick.Screen)]
    public string? Screen { get; init; }

    /// <summary>The case whose form it opens.</summary>
    [Say("办理流程", "Case")]
    [Pick(Pick.Case)]
    public string? Case { get; init; }

    /// <summary>The form it opens that only leads to an outcome.</summary>
    [Say("自测表单", "Form")]
    [Pick(Pick.Form)]
    public string? Form { get; init; }

    /// <summary>The text it shows.</summary>
    [Say("文章", "Content")]
    [Pick(Pick.Content)]
    public string? Content { get; init; }

    /// <summary>Whether it leads to the progress of what was handed in, by the code on the slip.</summary>
    [Say("查进度", "Progress by code")]
    public bool Status { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
