using StationKiosk.Host.Cases;
using StationKiosk.Host.Kiosk.Pinyin;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Readers;

/// <summary>Readers for lists of people: what tells a person apart becomes a mark that tells nothing, a name becomes its initials. Neither is kept as it was written.</summary>
internal sealed class PersonReaders(Sealing sealing, ChineseReadings readings)
{
    public IReadOnlyDictionary<string, ValueReader> All { get; } = new Dictionary<string, ValueReader>(BuiltInReaders.All, StringComparer.Ordinal)
    {
        ["person"] = (cell, context) => ReadResult.Of(context.Field.Id, CaseMarks.Person(sealing, cell.Text)),
        ["initials"] = (cell, context) => ReadResult.Of(context.Field.Id, Initials.Of(cell.Text, readings)),
    };
}
