using System.Text.Json.Nodes;
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
    private const string Name = "name";
    private const string LastFour = "last-four";
    private const string Sealed = "sealed";
    private const int Length = 18;
    private const int FewestDigits = 5;
    private static readonly NationalIdField Id = new() { Label = LocalizedText.Empty };
    private static readonly CreditCodeField Code = new() { Label = LocalizedText.Empty };

    public IReadOnlyDictionary<string, ValueReader> All { get; } = new Dictionary<string, ValueReader>(BuiltInReaders.All, StringComparer.Ordinal)
    {
        [Person] = (cell, context) => CanBe(cell.Text) ? ReadResult.Of(context.Field.Id, CaseMarks.Person(sealing, cell.Text)) : ReadResult.Faulty("import.fault.person"),
        [Initial] = (cell, context) => ReadResult.Of(context.Field.Id, Initials.Of(cell.Text, readings)),
        [Name] = (cell, context) => Hidden(context.Field.Id, Initials.Of(cell.Text, readings), CaseMarks.Person(sealing, cell.Text), cell.Text),
        [LastFour] = (cell, context) => PhoneReader.Read(cell, context) is { Fault: null, Fields: { } found } && PhoneField.Digits(((string)found[context.Field.Id]!).Split('/')[0]) is { Length: >= 4 } digits
            ? ReadResult.Of(context.Field.Id, CaseMarks.Person(sealing, digits[^4..]))
            : BuiltInReaders.IsBlank(cell.Text) ? ReadResult.Nothing : ReadResult.Faulty("import.fault.last-four"),
        [Sealed] = (cell, context) => BuiltInReaders.IsBlank(cell.Text) || !cell.Text.Any(char.IsAsciiDigit)
            ? ReadResult.Of(context.Field.Id, false)
            : Hidden(context.Field.Id, true, CaseMarks.Person(sealing, cell.Text), cell.Text),
    };

    /// <summary>Seals what <see cref="IsSealed"/> says.</summary>
    public RecordSeals Seals { get; } = new(sealing);

    /// <summary>Whether a column says who somebody is: reports show nothing of it.</summary>
    public static bool IsPersonal(ImportField field) => field.Reader is Person or Initial or Name or LastFour or Sealed;

    /// <summary>Whether something of a column is kept sealed.</summary>
    public static bool IsSealed(ImportField field) => field.Reader is Name or Sealed;

    private static ReadResult Hidden(string field, JsonNode shown, string mark, string secret) =>
        new() { Fields = new JsonObject { [field] = shown, [$"{field}-mark"] = mark }, Secret = secret };

    // A slip of the pen would make a mark that meets nobody, and nobody would ever notice. Papers of other countries have no check digit.
    private static bool CanBe(string text) =>
        text.Count(char.IsAsciiDigit) >= FewestDigits && (text.Length != Length || Id.Read([text]).Problem is null || Code.Read([text]).Problem is null);
}
