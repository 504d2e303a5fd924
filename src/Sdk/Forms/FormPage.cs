using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Sdk.Forms;

/// <summary>One screen of a form.</summary>
public sealed record FormPage
{
    /// <summary>The heading of the page; not set means the form's title alone.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>The fields by id, in order.</summary>
    public required IReadOnlyDictionary<string, Field> Fields { get; init; }
}
