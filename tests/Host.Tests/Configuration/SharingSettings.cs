using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace Host.Tests.Configuration;

/// <summary>A plugin's settings with questions, which services may share.</summary>
[Say("提问台", "Asking desk")]
public sealed record SharingSettings
{
    [Say("问题", "Questions")]
    public OrderedDictionary<string, Field> Asked { get; init; } = [];
}
