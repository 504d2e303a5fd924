using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Sdk.Ui;

/// <summary>The case whose slip is being made, and where it is given out.</summary>
public sealed record SlipContext
{
    /// <summary>The id of the case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The module's records, as they stand after the case was handed in.</summary>
    public required IModuleRecords Records { get; init; }

    /// <summary>The texts in the language of who takes the slip away.</summary>
    public required ITexts Texts { get; init; }

    /// <summary>The module and its site.</summary>
    public required ModuleInfo Module { get; init; }
}
