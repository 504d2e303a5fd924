namespace StationKiosk.Sdk.Import;

/// <summary>Something said about a row or a cell, by the key of a text that exists in every language.</summary>
public sealed record ImportNote
{
    /// <summary>Key of the sentence, such as <c>import.fault.date</c> or one of the plugin's own texts.</summary>
    public required string Code { get; init; }

    /// <summary>Values for the sentence's <c>{0}</c>, <c>{1}</c>.</summary>
    public IReadOnlyList<string> Args { get; init; } = [];

    /// <summary>Id of the import field it is about; null means the whole row. The host fills it in for cells.</summary>
    public string? Field { get; init; }
}
