using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Cases;

/// <summary>Where a value comes from; exactly one of these.</summary>
[Say("取值", "Value", HelpZh = "写进去的内容从哪里来；下面只填一项", HelpEn = "Where the value comes from; fill in just one of these.")]
public sealed record CaseValue
{
    /// <summary>An answer of the form that is not personal.</summary>
    [Say("来自表单字段", "Answer", HelpZh = "用居民在表单里填的这一项，不能是个人信息")]
    [Pick(Pick.FormField)]
    public string? Answer { get; init; }

    /// <summary>Something staff filled in at this step.</summary>
    [Say("来自本步骤填写", "Filled in by staff", HelpZh = "用工作人员办这一步时填的这一项")]
    [Pick(Pick.AskedField)]
    public string? Ask { get; init; }

    /// <summary>Always the same text or code.</summary>
    [Say("固定文字", "Text", HelpZh = "总是写同样的文字")]
    public string? Text { get; init; }

    /// <summary>The day on which the step is taken.</summary>
    [Say("当天日期", "Today", HelpZh = "写办这一步的那天")]
    public bool Today { get; init; }
}
