using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Cases;

/// <summary>Where a value comes from; exactly one of these.</summary>
[Say("取值", "Value")]
public sealed record CaseValue
{
    /// <summary>An answer of the form that is not personal.</summary>
    [Say("来自表单字段", "Answer")]
    [Pick(Pick.FormField)]
    public string? Answer { get; init; }

    /// <summary>Something staff filled in at this step.</summary>
    [Say("来自本步骤填写", "Filled in by staff")]
    [Pick(Pick.AskedField)]
    public string? Ask { get; init; }

    /// <summary>Always the same text or code.</summary>
    [Say("固定文字", "Text")]
    public string? Text { get; init; }

    /// <summary>The day on which the step is taken.</summary>
    [Say("当天日期", "Today")]
    public bool Today { get; init; }
}
