using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Import;

/// <summary>What a clerk may import into one collection: the fields a spreadsheet can fill, and the code by name that reads and judges its rows.</summary>
/// <remarks>
/// Data only: the code behind <see cref="ImportField.Reader"/>, <see cref="RowHandler"/> and <see cref="CloseHandler"/> is in <see cref="ImportHandlers"/>.
/// The host keeps three fields of its own in every imported body; the collection declares <see cref="SourceField"/> and
/// <see cref="KeyField"/> as text fields that can be searched by equality.
/// </remarks>
public sealed record ImportDefinition
{
    /// <summary>Immutable id within the module, such as <c>postings</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The collection that rows go to.</summary>
    public required string Collection { get; init; }

    /// <summary>What the wizard calls this import.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>The fields a column can be mapped to, in the order the wizard offers them.</summary>
    public required IReadOnlyList<ImportField> Fields { get; init; }

    /// <summary>Name of the handler that completes and judges each row; not set means that rows are taken as read.</summary>
    public string? RowHandler { get; init; }

    /// <summary>Name of the handler that closes a stored record which a complete list no longer has; not set means that "complete list" is not offered.</summary>
    public string? CloseHandler { get; init; }

    /// <summary>
    /// Whether the collection is one register: a complete list of any source then closes every imported record that is not on it. Otherwise
    /// each source has its own records, and a complete list closes only those.
    /// </summary>
    public bool IsRegister { get; init; }

    /// <summary>
    /// What a clerk can do with an import in one tap as soon as it is applied, by id with what the button says: vouch for it, publish it.
    /// The handlers are in <see cref="ImportHandlers.Steps"/>; the buttons need the permission to change the collection's table.
    /// </summary>
    public IReadOnlyDictionary<string, LocalizedText> Steps { get; init; } = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);

    /// <summary>Field ids that identify a row when neither the mapping names key columns nor the row handler gives a key.</summary>
    public IReadOnlyList<string> Identity { get; init; } = [];

    /// <summary>
    /// What <see cref="Identity"/> was before it changed: records that were imported then are found by it once more, and from then on by the
    /// new one. Needs <see cref="Owner"/>.
    /// </summary>
    public IReadOnlyList<string> FormerIdentity { get; init; } = [];

    /// <summary>
    /// Body field that says whose the record is, such as the mark of a person: a row that meets the record of another, whatever its key, is a
    /// fault and never its heir. Not set means that records belong to nobody.
    /// </summary>
    public string? Owner { get; init; }

    /// <summary>Body field that keeps the name of the source a record came from.</summary>
    public string SourceField { get; init; } = "source";

    /// <summary>Body field that keeps the hashed identity of a row within its source; never shown.</summary>
    public string KeyField { get; init; } = "sourceKey";

    /// <summary>Body field that keeps the hash of what was read from the row, by which an unchanged row is known; never shown.</summary>
    public string HashField { get; init; } = "sourceHash";

    /// <summary>Body field that keeps the names of the row's flags; not set means that flags are only counted and reported.</summary>
    public string? FlagsField { get; init; }

    /// <summary>Body fields written only when a record is new or opened again, so that a later import never undoes what staff decided.</summary>
    public IReadOnlyList<string> OnlyNew { get; init; } = [];
}
