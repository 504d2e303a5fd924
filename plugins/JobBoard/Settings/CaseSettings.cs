using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Forms;

namespace JobBoard.Settings;

/// <summary>A form that residents hand in about a posting, and what becomes of it.</summary>
public sealed record CaseSettings
{
    /// <summary>What residents fill in.</summary>
    [Say("表单", "Form")]
    public required FormDefinition Form { get; init; }

    /// <summary>The states it goes through.</summary>
    [Say("流程", "Case")]
    public required CaseDefinition Case { get; init; }
}
