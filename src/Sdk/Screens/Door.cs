using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Screens;

/// <summary>One of the ways into a module on the kiosk: to a list, a form, a text, or to the progress of what was handed in. Exactly one is named.</summary>
[Say("入口", "Way in", HelpZh = "这项服务在自助机上的一个入口：到列表、表单、文章或者查进度，只选一种", HelpEn = "One of the ways into the service on the kiosk: to a list, a form, a text or the progress of what was handed in; just one of them.")]
public sealed record Door : IOrdered
{
    /// <summary>What it says.</summary>
    [Say("标题", "Title", HelpZh = "入口上写什么")]
    [StringLength(30)]
    public required LocalizedText Title { get; init; }

    /// <summary>One line under it.</summary>
    [Say("副标题", "Subtitle", HelpZh = "标题下面的一行小字")]
    [StringLength(40)]
    public LocalizedText? Subtitle { get; init; }

    /// <summary>The name of its icon.</summary>
    [Say("图标", "Icon", HelpZh = "入口上的图标", HelpEn = "The picture on it.")]
    [Pick(Pick.Icon)]
    public string Icon { get; init; } = "chevron-right";

    /// <summary>The list it leads to.</summary>
    [Say("列表", "List", HelpZh = "点了打开哪个列表")]
    [Pick(Pick.Screen)]
    public string? Screen { get; init; }

    /// <summary>The case whose form it opens.</summary>
    [Say("办理流程", "Case", HelpZh = "点了开始办哪一类事项", HelpEn = "What is handed in behind it.")]
    [Pick(Pick.Case)]
    public string? Case { get; init; }

    /// <summary>The form it opens that only leads to an outcome.</summary>
    [Say("自测表单", "Form", HelpZh = "点了打开哪张只看结果、不提交的表")]
    [Pick(Pick.Form)]
    public string? Form { get; init; }

    /// <summary>The text it shows.</summary>
    [Say("文章", "Content", HelpZh = "点了显示哪篇文章")]
    [Pick(Pick.Content)]
    public string? Content { get; init; }

    /// <summary>The kiosk page of the plugin's own that it opens, as its path below the module.</summary>
    [Say("插件页面", "Page of the plugin", HelpZh = "点了打开插件自带的哪个页面（由技术人员填写）", HelpEn = "Which page that comes with the plugin it opens (for technicians).")]
    public string? Page { get; init; }

    /// <summary>Whether it leads to the progress of what was handed in, by the code on the slip.</summary>
    [Say("查进度", "Progress by code", HelpZh = "点了凭小票上的编号查进度")]
    public bool Status { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
