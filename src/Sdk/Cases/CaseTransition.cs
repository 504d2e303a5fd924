using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Sdk.Cases;

/// <summary>A way from some states to another (or back to the same, for a step that comes again).</summary>
[Say("办理步骤", "Transition", HelpZh = "把事项从一个状态带到另一个的一步；也可以回到同一个状态，例如再次回访")]
public sealed record CaseTransition : IOrdered
{
    /// <summary>What the button says.</summary>
    [Say("按钮文字", "Label", HelpZh = "工作人员看到的按钮上写什么")]
    public required LocalizedText Label { get; init; }

    /// <summary>The states it starts from.</summary>
    [Say("从哪些状态", "From", HelpZh = "在哪些状态下可以按这个按钮")]
    [Pick(Pick.State)]
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>The state it leads to.</summary>
    [Say("到哪个状态", "To", HelpZh = "按了以后到哪个状态")]
    [Pick(Pick.State)]
    public required string To { get; init; }

    /// <summary>Coded reasons, one of which must be given; empty when none is asked.</summary>
    [Say("原因选项", "Reasons", HelpZh = "按之前要从这里选一个原因；不设就不用选")]
    public OrderedDictionary<string, Choice> Reasons { get; init; } = [];

    /// <summary>What staff fill in when they take this way: a result, an answer that is published, a day to call again.</summary>
    [Say("要填的内容", "Asked of staff", HelpZh = "工作人员按之前要填的内容，例如办理结果、公开的答复、下次联系的日期")]
    public OrderedDictionary<string, Field> Asks { get; init; } = [];

    /// <summary>Of what staff fill in, the field with the day by which the case should next be dealt with.</summary>
    [Say("下次期限字段", "Next day taken from", HelpZh = "要填的内容里，用哪个日期作为下次办理的期限")]
    [Pick(Pick.AskedField)]
    public string? DueFrom { get; init; }

    /// <summary>A record that this way writes: what was answered becomes something that others can see.</summary>
    [Say("写入资料", "Writes a record", HelpZh = "办这一步时把内容写进资料，让别人也能看到，例如公开的答复")]
    public CaseRecord? Writes { get; init; }

    /// <summary>
    /// The permission that staff need beside the one for the module's cases, named without the module: <c>approve</c> in the module
    /// <c>aid</c> is granted to a role as <c>aid.approve</c> or <c>aid.*</c>. Not set means none; a resident's code never needs one.
    /// </summary>
    [Say("所需权限", "Permission", HelpZh = "除了这项服务本身的权限，办这一步还需要的权限；不写服务名，例如 approve，在 roles.json 里授予“服务名.approve”；不填就不另外要求")]
    public string? Permission { get; init; }

    /// <summary>Whether the resident may go this way with the ticket's code: taking back, confirming.</summary>
    [Say("居民凭编号可办", "By the resident's code", HelpZh = "居民自己凭小票上的编号也可以办，例如撤回、确认", HelpEn = "Whether the resident may do it with the code on the slip: taking back, confirming.")]
    public bool ByCode { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
