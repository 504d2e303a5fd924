using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Import;

/// <summary>One field that a column of a spreadsheet can be mapped to.</summary>
public sealed record ImportField
{
    /// <summary>Immutable id, used in mappings (<c>"to": "title"</c>) and by the built-in readers as the body field they fill.</summary>
    public required string Id { get; init; }

    /// <summary>What the wizard calls the field.</summary>
    public LocalizedText Label { get; init; } = LocalizedText.Empty;

    /// <summary>Column headers that mean this field, in any language; case, spaces and punctuation are ignored when comparing.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>A row without a value here is invalid.</summary>
    public bool Required { get; init; }

    /// <summary>
    /// Name of the value reader. Built in: <c>text</c> (one line), <c>lines</c> (text that keeps its lines), <c>number</c>, <c>integer</c>, <c>list</c>, <c>phone</c>, <c>month</c> (a period such as <c>2026-11</c>), <c>url</c>, <c>date</c>,
    /// <c>date-past</c> (without a year: the latest day not after today), <c>date-future</c> (the earliest not before today), <c>field</c> (as the collection's field of the same id reads what people type: the
    /// words of a choice, yes and no, a number with its unit), <c>person</c> (an ID number or credit code: a mark alone is kept), <c>initials</c>
    /// (a name: its initials alone), <c>name</c> (initials, a mark below <c>{id}-mark</c>, the name sealed), <c>last-four</c> (a telephone
    /// number: a mark of its last four digits alone), <c>sealed</c> (whether there is one, a mark below <c>{id}-mark</c>, the value sealed).
    /// </summary>
    public string Reader { get; init; } = "text";

    /// <summary>A regular expression that a typical value matches; it finds the column when a file has no header. Not set means that only a header finds it.</summary>
    public string? Pattern { get; init; }

    /// <summary>Body fields that the reader may fill, cleared when a known row comes back with an empty cell; empty means the field's id.</summary>
    public IReadOnlyList<string> Fills { get; init; } = [];

    /// <summary>
    /// A value as somebody would type it into a cell, for the template that the wizard offers; it must read without a fault. For a
    /// date it may be a number of days from today, such as <c>+30</c>. Not set means that the host shows one of its own for dates, numbers,
    /// telephones and addresses, and none for text.
    /// </summary>
    public string Example { get; init; } = "";

    /// <summary>Longest value in characters; longer text makes the row invalid.</summary>
    public int MaxLength { get; init; } = 4000;
}
