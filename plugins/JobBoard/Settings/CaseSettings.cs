using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Forms;

namespace JobBoard.Settings;

/// <summary>A form that residents hand in about a posting, and what becomes of it.</summary>
[Say("表单与办理", "Form and case", HelpZh = "居民针对岗位提交的表单，和提交以后怎么处理")]
public sealed record CaseSettings
{
    /// <summary>What residents fill in.</summary>
    [Say("表单", "Form", HelpZh = "居民要填的内容")]
    public required FormDefinition Form { get; init; }

    /// <summary>The states it goes through.</summary>
    [Say("流程", "Case", HelpZh = "提交以后经过哪些状态，工作人员怎么处理", HelpEn = "The states it goes through, and what staff do step by step.")]
    public required CaseDefinition Case { get; init; }
}
