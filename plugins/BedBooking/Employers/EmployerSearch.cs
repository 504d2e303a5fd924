using BedBooking.Definition;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Import;

namespace BedBooking.Employers;

/// <summary>Finds an employer by words of its name, by the pinyin initials of them, or by its credit code.</summary>
internal static class EmployerSearch
{
    /// <summary>Fewer letters would find half the list.</summary>
    public const int Fewest = 2;

    public static IReadOnlyList<Employer> Find(Func<RecordQuery, RecordPage> find, string? typed, int take)
    {
        var text = CellNormaliser.Line(typed);
        if (text.Length < Fewest)
        {
            return [];
        }

        var query = new RecordQuery { Collection = Words.Employers, Take = take };
        var code = new CreditCodeField { Label = StationKiosk.Sdk.Configuration.LocalizedText.Empty }.Read([text]);
        query = code is { Problem: null, Value: { } value }
            ? query with { Filters = [RecordFilter.Equal("code", (string)value!)] }
            : query with { Words = text };
        return [.. find(query).Records.Select(r => new Employer(r))];
    }
}
