using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Cases;

/// <summary>What becomes of a form that was handed in: states, the ways between them, and who may go them.</summary>
[Say("办理流程", "Case")]
public sealed record CaseDefinition : IChecked
{
    /// <summary>What staff call this kind of case.</summary>
    [Say("名称", "Title")]
    public required LocalizedText Title { get; init; }

    /// <summary>The form that makes it.</summary>
    [Say("表单", "Form")]
    [Pick(Pick.Form)]
    public required string Form { get; init; }

    /// <summary>The states by id; the first is the one a new case is in.</summary>
    [Say("状态", "States")]
    [MinLength(1)]
    public required OrderedDictionary<string, CaseState> States { get; init; }

    /// <summary>The ways between states by id, in the order staff are offered them.</summary>
    [Say("步骤", "Transitions")]
    public OrderedDictionary<string, CaseTransition> Transitions { get; init; } = [];

    /// <summary>The collection whose record a case is about; not set when it is about none.</summary>
    [Say("关联资料", "About a record of")]
    [Pick(Pick.Collection)]
    public string? Subject { get; init; }

    /// <summary>The form's field that names a case in lists; not personal. Not set means the name of the record it is about.</summary>
    [Say("列表标题字段", "Named by the field")]
    [Pick(Pick.FormField)]
    public string? NamedBy { get; init; }

    /// <summary>Days until staff should have dealt with a new case.</summary>
    [Say("办理期限（天）", "Days to deal with it")]
    [Range(0, 3660)]
    public int DueDays { get; init; } = 3;

    /// <summary>Days for which the ticket is good.</summary>
    [Say("编号有效天数", "Days the code is good")]
    [Range(1, 3660)]
    public int ValidDays { get; init; } = 30;

    /// <summary>Whether nobody is known by it: the receipt then has a long code (80 bits), which cannot be looked up when it is lost.</summary>
    [Say("匿名受理", "Anonymous")]
    public bool Anonymous { get; init; }

    /// <summary>Limits of a scarce service; not set means none.</summary>
    [Say("名额与次数", "Limits")]
    public CaseGuard? Guard { get; init; }

    /// <inheritdoc/>
    public void Check(Faults all) => CaseCheck.Run(this, all);
}
