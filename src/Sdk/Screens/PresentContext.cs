using StationKiosk.Sdk.Hours;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Sdk.Screens;

/// <summary>Who reads a record, where and when.</summary>
public sealed record PresentContext
{
    /// <summary>The texts in the reader's language.</summary>
    public required ITexts Texts { get; init; }

    /// <summary>The module and its site.</summary>
    public required ModuleInfo Module { get; init; }

    /// <summary>Today in station time.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The station at this moment, for what is open now; <see langword="null"/> where that does not matter, as on paper.</summary>
    public StationNow? Now { get; init; }

    /// <summary>Whether staff are reading, who may see more than residents.</summary>
    public bool ForStaff { get; init; }

    /// <summary>BCP 47 tag of the reader's language.</summary>
    public string Language => Texts.Language;
}
