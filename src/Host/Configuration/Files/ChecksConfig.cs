using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Configuration.Files;

/// <summary>A <c>checks.json</c>: checks and questions that any service names, so that two services never answer the same thing differently.</summary>
[Say("共用的判断和问题", "Shared checks and questions", HelpZh = "好几项服务都要用的判断和问题；写一次，各项服务引用")]
internal sealed record ChecksConfig
{
    /// <summary>The district's file below the configuration folder.</summary>
    public const string OfDistrict = "district/checks.json";

    /// <summary>Checks by id; a service names one with <c>{ "$check": "residence" }</c>.</summary>
    [Say("判断", "Checks", HelpZh = "服务里写 { \"$check\": \"编号\" } 引用", HelpEn = "A service names one with { \"$check\": \"id\" }.")]
    public OrderedDictionary<string, RuleDefinition> Checks { get; init; } = [];

    /// <summary>Questions by id; a form names one with <c>{ "$question": "hukou" }</c>.</summary>
    [Say("问题", "Questions", HelpZh = "表单里写 { \"$question\": \"编号\" } 引用", HelpEn = "A form names one with { \"$question\": \"id\" }.")]
    public OrderedDictionary<string, Field> Questions { get; init; } = [];
}
