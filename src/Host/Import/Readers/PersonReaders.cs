using StationKiosk.Host.Cases;
using StationKiosk.Host.Kiosk.Pinyin;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Readers;

/// <summary>Readers for lists of people: what tells a person apart becomes a mark that tells nothing, a name becomes its initials. Neither is kept as it was written.</summary>
internal sealed class PersonReaders(Sealing sealing, ChineseReadings readings)
{
    private const string Person = "person";
    private const string Initial = "initials";
    private const int Length = 18;
    private const int FewestDigits = 5;
    private static readonly NationalIdField Id = new() { Label = LocalizedText.Empty };
    private static readonly CreditCodeField Code = new() { Label = LocalizedText.Empty };

    public IReadOnlyDictionary<string, ValueReader> All { get; } = new Dictionary<string, ValueReader>(BuiltInReaders.All, StringComparer.Ordinal)
    {
        [Person] = (cell, context) => CanBe(cell.Text) ? ReadResult.Of(context.Field.Id, CaseMarks.Person(sealing, cell.Text)) : ReadResult.Faulty("import.fault.person"),
        [Initial] = (cell, context) => ReadResult.Of(context.Field.Id, Initials.Of(cell.Text, readings)),
    };

    /// <summary>Whether a column says who somebody is: reports show nothing of it.</summary>
    public static bool IsPersonal(ImportField field) => field.Reader is Person or Initial;

    // A slip of the pen would make a mark that meets nobody, and nobody would ever notice. Papers of other countries have no check digit.
    private static bool CanBe(string text) =>
        text.Count(char.IsAsciiDigit) >= FewestDigits && (text.Length != Length || Id.Read([text]).Problem is null || Code.Read([text]).Problem is null);
}
