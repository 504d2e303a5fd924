namespace StationKiosk.Host.Import;

/// <summary>What a row of a sheet is: an entry, or why it is none.</summary>
internal enum RowPlace
{
    /// <summary>An entry of the list.</summary>
    Data,

    /// <summary>Empty, the heading, or above it.</summary>
    Outside,

    /// <summary>Hidden in the spreadsheet.</summary>
    Hidden,

    /// <summary>A total.</summary>
    Total,

    /// <summary>A title, a note or a signature line.</summary>
    Note,

    /// <summary>The heading once more.</summary>
    Heading,

    /// <summary>A running number and nothing else.</summary>
    Number,
}
