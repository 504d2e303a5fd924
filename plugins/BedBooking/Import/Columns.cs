using BedBooking.Settings;
using StationKiosk.Sdk.Import;

namespace BedBooking.Import;

/// <summary>Makes the columns that a file may have, found by their labels in every language and by the other words that lists use.</summary>
internal sealed class Columns(BedSettings settings)
{
    public ImportField Of(string id, string label, string reader, bool required, params string[] synonyms) => new()
    {
        Id = id,
        Label = settings.Label(label),
        Synonyms = [.. settings.Label(label).Texts.Select(text => text.Value), .. synonyms],
        Reader = reader,
        Required = required,
        MaxLength = 600,
    };
}
