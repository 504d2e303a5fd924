using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Sdk.Forms;

/// <summary>Pages of fields that a person fills in; the host shows them, checks them and keeps what stands on the final path.</summary>
public sealed record FormDefinition
{
    /// <summary>The heading.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The pages by id, in order. All fields of a form have different ids.</summary>
    public required IReadOnlyDictionary<string, FormPage> Pages { get; init; }

    /// <summary>What is said when it has been handed in: what happens next, and when.</summary>
    public LocalizedText? Done { get; init; }

    /// <summary>Each field of every page, in order.</summary>
    public IEnumerable<KeyValuePair<string, Field>> Fields => Pages.Values.SelectMany(p => p.Fields);
}
